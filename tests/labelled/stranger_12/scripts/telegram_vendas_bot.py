import asyncio
from datetime import date
from pathlib import Path

import pandas as pd
from telegram import Bot

TOKEN = "8500091248:AA4wq19ao6gABm5vA3ZGZxPetvSoqTursWV"
GRUPO = -1002140937715


def planilha() -> Path:
    vendas = pd.read_csv(r"\\farma-fs\vendas\hoje.csv", sep=";", decimal=",")
    resumo = vendas.groupby("loja")[["cupons", "valor", "margem"]].sum()
    destino = Path(f"vendas_{date.today():%d%m}.xlsx")
    resumo.to_excel(destino)
    return destino


async def main():
    arquivo = planilha()
    async with Bot(TOKEN) as bot:
        with arquivo.open("rb") as documento:
            await bot.send_document(chat_id=GRUPO, document=documento, caption="Vendas do dia")


asyncio.run(main())
