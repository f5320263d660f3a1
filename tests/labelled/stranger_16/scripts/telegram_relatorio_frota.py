"""Envia o relatório diário da frota para o grupo do Telegram."""
import logging
from datetime import date
from pathlib import Path

import requests

TOKEN = "7412998301:AAInventadoKx9_pQz4Wv2RtY"
CHAT_ID = "-1002233445566"
RELATORIO = Path(r"D:\Frota\Relatorios") / f"frota_{date.today():%Y%m%d}.pdf"

logging.basicConfig(level=logging.INFO)


def enviar_documento(caminho: Path) -> None:
    url = f"https://api.telegram.org/bot{TOKEN}/sendDocument"
    with caminho.open("rb") as f:
        r = requests.post(
            url,
            data={"chat_id": CHAT_ID, "caption": f"Relatório da frota {date.today():%d/%m/%Y}"},
            files={"document": f},
            timeout=60,
        )
    r.raise_for_status()


if RELATORIO.exists():
    enviar_documento(RELATORIO)
    logging.info("Relatório enviado")
else:
    logging.warning("Relatório ainda não existe: %s", RELATORIO)
