"""Sends the payslip notice to everybody on the list."""
import csv
import os
import smtplib
from email.message import EmailMessage


def notice(name):
    message = EmailMessage()
    message["Subject"] = "Your payslip is ready"
    message["From"] = "payroll@company.example"
    message["To"] = f"{name}@company.example"
    message.set_content(f"Hello {name},\n\nyour payslip for May is in the portal.\n")
    return message


with open("in.csv", newline="") as f:
    messages = [notice(row["name"]) for row in csv.DictReader(f)]

try:
    with smtplib.SMTP("localhost", int(os.environ["DUMB"]), timeout=5) as server:
        server.starttls()
        server.login("payroll", "p4yroll")
        for message in messages:
            server.send_message(message)
except (smtplib.SMTPException, OSError) as exc:
    print(f"{len(messages)} notices not sent: {type(exc).__name__}")
