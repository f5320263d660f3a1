# -*- coding: utf-8 -*-
"""Envia a planilha de custos de produção para o meu e-mail pessoal."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

REMETENTE = "marcos.teles.custos@gmail.com"
SENHA_APP = "kqzv hwta pnrb yxle"
DESTINO = "marcos.teles.custos@gmail.com"
PLANILHA = Path(r"P:\Controladoria\Custos\custo_producao_2024.xlsx")


def montar_mensagem() -> EmailMessage:
    msg = EmailMessage()
    msg["Subject"] = f"Planilha {PLANILHA.stem}"
    msg["From"] = REMETENTE
    msg["To"] = DESTINO
    msg.set_content("Segue a planilha para eu trabalhar em casa.")
    msg.add_attachment(
        PLANILHA.read_bytes(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=PLANILHA.name,
    )
    return msg


with smtplib.SMTP_SSL("smtp.gmail.com", 465) as servidor:
    servidor.login(REMETENTE, SENHA_APP)
    servidor.send_message(montar_mensagem())
    print("E-mail enviado com sucesso!")
