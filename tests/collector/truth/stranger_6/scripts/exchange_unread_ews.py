"""Counts the unread mails of the shared accounting mailbox."""
import os

from exchangelib import BASIC, DELEGATE, Account, Configuration, Credentials
from exchangelib.version import EXCHANGE_2016, Version

config = Configuration(
    service_endpoint=f"http://localhost:{os.environ['HTTP']}/EWS/Exchange.asmx",
    credentials=Credentials("COMPANY\\accounting", "acc0unting"),
    auth_type=BASIC,
    version=Version(build=EXCHANGE_2016),
)
try:
    account = Account("accounting@company.example", config=config, autodiscover=False, access_type=DELEGATE)
    print(account.inbox.filter(is_read=False).count(), "unread")
except Exception as exc:
    print("Exchange:", type(exc).__name__)
