import os
import smtplib
from email.message import EmailMessage

senha_email = os.environ.get("SENHA_EMAIL")
msg = EmailMessage()
msg["Subject"] = "Fechamento"
msg["From"] = "financeiro@empresa.example"
msg["To"] = "diretoria@empresa.example"
msg.set_content("Fechamento concluido")
with smtplib.SMTP("smtp.empresa.example", 587) as servidor:
    servidor.starttls()
    servidor.login("financeiro@empresa.example", senha_email)
    servidor.send_message(msg)
