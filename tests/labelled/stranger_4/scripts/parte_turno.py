"""Manda el parte de producción del turno al grupo de Telegram."""
import asyncio
from datetime import date
from pathlib import Path

from telegram import Bot

TOKEN = "6233411985:AAStaoBFSbh5xjSvCjaRTI7qMLqC5f_cKxC"
CHAT_ID = -1001948372650
CARPETA = Path(r"\\planta\partes")


async def enviar(fichero: Path):
    bot = Bot(TOKEN)
    async with bot:
        with fichero.open("rb") as fh:
            await bot.send_document(chat_id=CHAT_ID, document=fh, caption=f"Parte {date.today():%d/%m}")


def main():
    fichero = CARPETA / f"parte_{date.today():%Y%m%d}.xlsx"
    if not fichero.exists():
        raise SystemExit(f"No existe {fichero}")
    asyncio.run(enviar(fichero))
    print("Enviado")


if __name__ == "__main__":
    main()
