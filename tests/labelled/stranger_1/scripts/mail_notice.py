import smtplib
from email.message import EmailMessage
from getpass import getpass
m = EmailMessage()
m["From"], m["To"], m["Subject"] = "ops@empresa.com.br", "team@empresa.com.br", "Fechamento"
m.set_content("O fechamento terminou.")
with smtplib.SMTP("mail.empresa.local", 587) as s:
    s.starttls(); s.login("ops", getpass("Senha: ")); s.send_message(m)
