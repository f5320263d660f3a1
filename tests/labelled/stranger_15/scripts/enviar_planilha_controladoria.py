# -*- coding: utf-8 -*-
"""Envia a planilha de custos de produção para a caixa da controladoria."""
import smtplib
from email.message import EmailMessage
from pathlib import Path

SERVIDOR = "relay.metalnorte.local"
REMETENTE = "custos@metalnorte.com.br"
DESTINO = "controladoria@metalnorte.com.br"
PLANILHA = Path(r"P:\Controladoria\Custos\custo_producao_2024.xlsx")


def montar_mensagem() -> EmailMessage:
    msg = EmailMessage()
    msg["Subject"] = f"Planilha {PLANILHA.stem}"
    msg["From"] = REMETENTE
    msg["To"] = DESTINO
    msg.set_content("Segue a planilha atualizada do mês.")
    msg.add_attachment(
        PLANILHA.read_bytes(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=PLANILHA.name,
    )
    return msg


with smtplib.SMTP(SERVIDOR, 25) as servidor:
    servidor.send_message(montar_mensagem())
    print("E-mail enviado com sucesso!")
