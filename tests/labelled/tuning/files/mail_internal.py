import smtplib
from email.message import EmailMessage

m = EmailMessage()
m["To"] = "financas@acme.example"
m.set_content("carga terminada")
smtplib.SMTP("mail").send_message(m)
