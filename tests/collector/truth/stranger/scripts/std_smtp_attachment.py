import os
import smtplib
import threading
from email.message import EmailMessage

DUMB = int(os.environ["DUMB"])

message = EmailMessage()
message["Subject"], message["From"], message["To"] = "aging", "a@corp.example", "b@corp.example"
message.set_content("attached")
with open("in.xlsx", "rb") as file:
    message.add_attachment(file.read(), maintype="application", subtype="octet-stream", filename="in.xlsx")


def send():
    try:
        with smtplib.SMTP("localhost", DUMB, timeout=3) as server:
            server.login("robot", "hunter2")
            server.send_message(message)
    except Exception as fault:
        print(type(fault).__name__)


worker = threading.Thread(target=send)
worker.start()
worker.join()
