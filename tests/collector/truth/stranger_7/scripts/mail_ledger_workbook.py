"""Send the ledger workbook to the accountant."""

import os
import smtplib
from email.message import EmailMessage

msg = EmailMessage()
msg["Subject"] = "Ledger November"
msg["From"] = "office@example.com"
msg["To"] = "accountant@example.com"
msg.set_content("Please find the ledger attached.")
with open("in.xlsx", "rb") as f:
    msg.add_attachment(
        f.read(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="ledger.xlsx",
    )

try:
    with smtplib.SMTP("localhost", int(os.environ["DUMB"]), timeout=5) as smtp:
        smtp.send_message(msg)
except (smtplib.SMTPException, OSError) as exc:
    print("Mail not sent:", type(exc).__name__)
