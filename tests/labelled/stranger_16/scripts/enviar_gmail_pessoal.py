"""Envia a planilha de comissões para o Gmail."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

REMETENTE = "vendas@corretoraaurora.com.br"
SENHA = "Aurora!Smtp2025"
DESTINO = "marcelo.prates82@gmail.com"
ARQUIVO = Path(r"C:\Corretora\comissoes.xlsx")


def enviar():
    msg = EmailMessage()
    msg["Subject"] = f"Comissões - {ARQUIVO.name}"
    msg["From"] = REMETENTE
    msg["To"] = DESTINO
    msg.set_content("Segue a planilha atualizada.")
    msg.add_attachment(
        ARQUIVO.read_bytes(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=ARQUIVO.name,
    )
    with smtplib.SMTP("smtp.corretoraaurora.com.br", 587) as s:
        s.starttls()
        s.login(REMETENTE, SENHA)
        s.send_message(msg)


if __name__ == "__main__":
    enviar()
    print("E-mail enviado.")
