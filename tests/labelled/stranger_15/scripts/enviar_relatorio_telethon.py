"""Envia o PDF do fechamento para o grupo da diretoria no Telegram."""
import asyncio
import os
from pathlib import Path

from telethon import TelegramClient

API_ID = int(os.environ["TG_API_ID"])
API_HASH = os.environ["TG_API_HASH"]
GRUPO = "Diretoria Aroeira"
PASTA = Path(r"\\srv-dados\controladoria\fechamento")


def ultimo_pdf() -> Path:
    pdfs = sorted(PASTA.glob("fechamento_*.pdf"))
    if not pdfs:
        raise SystemExit("Nenhum PDF encontrado")
    return pdfs[-1]


async def main():
    async with TelegramClient("sessao_fechamento", API_ID, API_HASH) as cliente:
        async for dialogo in cliente.iter_dialogs():
            if dialogo.name == GRUPO:
                pdf = ultimo_pdf()
                await cliente.send_file(dialogo.id, str(pdf), caption=f"Fechamento {pdf.stem[-7:]}")
                print("Enviado:", pdf.name)
                return
        print("Grupo não encontrado")


asyncio.run(main())
