"""Send the weekly workbook to the controlling mailbox through Exchange."""
import os
from pathlib import Path

from exchangelib import (DELEGATE, Account, Configuration, Credentials, FileAttachment,
                         Mailbox, Message)

WORKBOOK = Path("weekly_margin.xlsx")

credentials = Credentials(os.environ["EWS_USER"], os.environ["EWS_PASSWORD"])
config = Configuration(server="mail.nordpack.se", credentials=credentials)
account = Account("reports@nordpack.se", config=config, access_type=DELEGATE)

message = Message(
    account=account,
    folder=account.sent,
    subject=f"Weekly margin {WORKBOOK.stat().st_mtime:.0f}",
    body="Attached is the margin per product group.",
    to_recipients=[Mailbox(email_address="controlling@nordpack.se")],
)
message.attach(FileAttachment(name=WORKBOOK.name, content=WORKBOOK.read_bytes()))
message.send_and_save()
print("sent to controlling")
