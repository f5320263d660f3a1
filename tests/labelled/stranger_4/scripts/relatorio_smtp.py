"""Manda o relatório de sucata (por linha) para a lista interna da produção."""
import os
import smtplib
from email.message import EmailMessage
from pathlib import Path

SERVIDOR = "smtp.fabrica.local"
PARA = "producao@fabrica.local"


def main():
    anexo = Path("sucata_por_linha.xlsx")
    msg = EmailMessage()
    msg["Subject"] = "Sucata da semana"
    msg["From"] = os.getenv("REMETENTE", "relatorios@fabrica.local")
    msg["To"] = PARA
    msg.set_content("Segue a planilha com a sucata por linha.")
    msg.add_attachment(
        anexo.read_bytes(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=anexo.name,
    )
    with smtplib.SMTP(SERVIDOR, 25, timeout=15) as s:
        s.send_message(msg)
    print("enviado para", PARA)


if __name__ == "__main__":
    main()
