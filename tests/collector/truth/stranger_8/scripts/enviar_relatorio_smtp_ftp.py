"""Gera o relatório diário, envia por e-mail e guarda no FTP."""
import ftplib
import os
import smtplib
from email.message import EmailMessage
from pathlib import Path

from openpyxl import Workbook

PORTA = int(os.environ["DUMB"])
livro = Workbook()
livro.active.title = "Diário"
livro.active.append(["Data", "Atendimentos"])
livro.active.append(["26/11/2026", 148])
livro.save("relatorio_diario.xlsx")
dados = Path("relatorio_diario.xlsx").read_bytes()

mensagem = EmailMessage()
mensagem["Subject"] = "Relatório diário"
mensagem["From"] = "robo@empresa.example"
mensagem["To"] = "gerencia@empresa.example"
mensagem.set_content("Segue o relatório.")
mensagem.add_attachment(dados, maintype="application", subtype="octet-stream", filename="relatorio_diario.xlsx")
try:
    with smtplib.SMTP("localhost", PORTA, timeout=5) as servidor:
        servidor.send_message(mensagem)
except (smtplib.SMTPException, OSError) as erro:
    print("E-mail não enviado:", type(erro).__name__)

try:
    ftp = ftplib.FTP()
    ftp.connect("127.0.0.1", PORTA, timeout=5)
    ftp.login("robo", "x")
except (ftplib.Error, OSError, EOFError) as erro:
    print("FTP indisponível:", type(erro).__name__)
