import smtplib
from email.message import EmailMessage

senha_email = "Relatorio2025*"
msg = EmailMessage()
msg["Subject"] = "Fechamento"
msg["From"] = "financeiro@empresa.example"
msg["To"] = "diretoria@empresa.example"
msg.set_content("Fechamento concluido")
with smtplib.SMTP("smtp.empresa.example", 587) as servidor:
    servidor.starttls()
    servidor.login("financeiro@empresa.example", senha_email)
    servidor.send_message(msg)
