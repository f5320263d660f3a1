"""Manda a remessa por FTP; se não der, avisa por e-mail; se não der, anota."""
import ftplib
import os
import smtplib
from email.message import EmailMessage
from pathlib import Path

PORTA = int(os.environ["DUMB"])
recado = []

try:
    with ftplib.FTP(timeout=4) as ftp, open("in.csv", "rb") as remessa:
        ftp.connect("127.0.0.1", PORTA)
        ftp.login("remessa", "inventada")
        ftp.storbinary("STOR remessa.csv", remessa)
except (OSError, EOFError, ftplib.Error) as erro:
    recado.append(f"FTP: {type(erro).__name__}")

if recado:
    mensagem = EmailMessage()
    mensagem["From"], mensagem["To"], mensagem["Subject"] = "robo@padaria.example", "ti@padaria.example", "Remessa parada"
    mensagem.set_content("\n".join(recado))
    try:
        with smtplib.SMTP("localhost", PORTA, timeout=4) as correio:
            correio.send_message(mensagem)
    except (OSError, smtplib.SMTPException) as erro:
        recado.append(f"SMTP: {type(erro).__name__}")
Path("recado.txt").write_text("\n".join(recado), encoding="utf-8")
