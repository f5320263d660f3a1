import smtplib
from email.message import EmailMessage

mail = EmailMessage()
mail["From"] = "ana@empresa.example"
mail["To"] = "controladoria@empresa.example"
mail.set_content("Fechamento enviado ao sistema.")
smtplib.SMTP("localhost").send_message(mail)
