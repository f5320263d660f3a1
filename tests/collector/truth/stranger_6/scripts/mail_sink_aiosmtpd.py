"""A mail sink to try the dunning letters without sending any."""
import os
import smtplib
from email.message import EmailMessage

from aiosmtpd.controller import Controller


class Sink:
    async def handle_DATA(self, server, session, envelope):
        with open("caught_mail.eml", "wb") as f:
            f.write(envelope.content)
        return "250 OK"


controller = Controller(Sink(), hostname="127.0.0.1", port=int(os.environ["FREE"]))
controller.start()
try:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "ar@company.example", "late@customer.example", "Second reminder"
    letter.set_content("Invoice 2024-118 is still open.")
    with smtplib.SMTP("127.0.0.1", int(os.environ["FREE"]), timeout=5) as smtp:
        smtp.send_message(letter)
finally:
    controller.stop()
