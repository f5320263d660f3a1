import smtplib
import ssl
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

SMTP = {
    "host": "mail.papierfabrik.example",
    "port": 465,
    "login": "reports@papierfabrik.example",
    "pw": "Zellstoff.2024.x",
}


def build():
    mail = MIMEMultipart()
    mail["From"] = SMTP["login"]
    mail["To"] = "shiftleads@papierfabrik.example"
    mail["Subject"] = "Production report"
    mail.attach(MIMEText("Tonnage and waste per machine: see attachment."))
    with open("tonnage.pdf", "rb") as f:
        part = MIMEApplication(f.read(), Name="tonnage.pdf")
    part["Content-Disposition"] = 'attachment; filename="tonnage.pdf"'
    mail.attach(part)
    return mail


with smtplib.SMTP_SSL(SMTP["host"], SMTP["port"], context=ssl.create_default_context()) as server:
    server.login(SMTP["login"], SMTP["pw"])
    server.send_message(build())
