"""E-mail the monthly CSV report as an attachment."""
import os
import smtplib
from email.message import EmailMessage

SMTP_HOST = "127.0.0.1"
SMTP_PORT = int(os.environ["DUMB"])


def build_message():
    message = EmailMessage()
    message["Subject"] = "Monthly report"
    message["From"] = "reports@corp.example"
    message["To"] = "board@corp.example"
    message.set_content("Please find the report attached.")
    with open("in.csv", "rb") as attachment:
        message.add_attachment(attachment.read(), maintype="text", subtype="csv", filename="report.csv")
    return message


if __name__ == "__main__":
    report = build_message()
    try:
        with smtplib.SMTP(SMTP_HOST, SMTP_PORT, timeout=5) as server:
            server.starttls()
            server.login("reports", "secret")
            server.send_message(report)
        print("sent")
    except (smtplib.SMTPException, OSError) as error:
        print("could not send:", error)
