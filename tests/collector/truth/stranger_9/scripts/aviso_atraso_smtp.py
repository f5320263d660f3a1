"""Avisa o cliente por e-mail que a carga vai atrasar."""
import os
import smtplib
from email.message import EmailMessage

mensagem = EmailMessage()
mensagem["Subject"] = "Sua carga chega amanhã"
mensagem["From"] = "logistica@transnorte.example"
mensagem["To"] = "cliente@mercado.example"
mensagem.set_content("Prezados, o caminhão quebrou em Betim. Nova previsão: amanhã, 9h.")

try:
    with smtplib.SMTP("localhost", int(os.environ["DUMB"]), timeout=5) as correio:
        correio.send_message(mensagem)
except (OSError, smtplib.SMTPException) as erro:
    print("e-mail não saiu:", type(erro).__name__)
