"""Writes the invitation as an .eml file that somebody opens and sends by hand."""
import mimetypes
import smtplib
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

message = EmailMessage(policy=policy.SMTP)
message["From"], message["To"] = "office@harbour-choir.example", "members@harbour-choir.example"
message["Subject"] = "Rehearsal on the 4th"
message.set_content("The list is attached.\n")
kind, _ = mimetypes.guess_type("in.csv")
with open("in.csv", "rb") as attachment:
    message.add_attachment(attachment.read(), maintype="text", subtype=kind.split("/")[1], filename="members.csv")
with open("invitation.eml", "wb") as target:
    target.write(message.as_bytes())
with open("invitation.eml", "rb") as source:
    print(BytesParser(policy=policy.default).parse(source)["subject"], smtplib.SMTP_PORT)
