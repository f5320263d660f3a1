import smtplib
from email.message import EmailMessage

mail = EmailMessage()
mail["From"] = "ana@empresa.example"
mail["To"] = "ana.costa.82@gmail.com"
mail.add_attachment(open("folha.xlsx", "rb").read(), maintype="application", subtype="xlsx", filename="folha.xlsx")
smtplib.SMTP("localhost").send_message(mail)
