"""Envia a planilha de metas para a caixa de correio da equipe."""
import getpass
import smtplib
from email.message import EmailMessage
from pathlib import Path

REMETENTE = "vendas@corretoraaurora.com.br"
DESTINO = "equipe-comercial@corretoraaurora.com.br"
ARQUIVO = Path(r"C:\Corretora\metas_mes.xlsx")


def enviar():
    senha = getpass.getpass(f"Senha de {REMETENTE}: ")
    msg = EmailMessage()
    msg["Subject"] = f"Metas - {ARQUIVO.stem}"
    msg["From"] = REMETENTE
    msg["To"] = DESTINO
    msg.set_content("Segue a planilha de metas por ramo de seguro.")
    msg.add_attachment(ARQUIVO.read_bytes(), maintype="application", subtype="octet-stream", filename=ARQUIVO.name)
    with smtplib.SMTP("smtp.corretoraaurora.com.br", 587) as s:
        s.starttls()
        s.login(REMETENTE, senha)
        s.send_message(msg)


if __name__ == "__main__":
    enviar()
