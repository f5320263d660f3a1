"""Sets a rule in Exchange: mails to the bids mailbox also go to my own address."""
import os

from exchangelib import Account, Configuration, Credentials, DELEGATE
from exchangelib.properties import Actions, Conditions, EmailAddress
from exchangelib.properties import Rule

me = Credentials(os.environ["EWS_USER"], os.environ["EWS_PASSWORD"])
config = Configuration(server="mail.brueckenbau.example", credentials=me)
account = Account("bids@brueckenbau.example", config=config, access_type=DELEGATE)

rule = Rule(
    account=account,
    display_name="Also home",
    priority=1,
    is_enabled=True,
    conditions=Conditions(),
    actions=Actions(forward_to_recipients=[EmailAddress(email_address="jo.vandamme.prive@proton.me")]),
)
account.create_rule(rule)
print("rule set:", rule.display_name)
