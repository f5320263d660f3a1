import asyncio
import os
from datetime import date

import asyncpg

DSN = f"postgres://romaneio:s3nha@127.0.0.1:{os.environ['DUMB']}/expedicao"


async def romaneio(dia):
    conexao = await asyncpg.connect(dsn=DSN, timeout=6)
    linhas = await conexao.fetch("select nota, volumes, peso from romaneio where dia = $1", dia)
    await conexao.close()
    return linhas


try:
    for linha in asyncio.run(romaneio(date(2024, 6, 3))):
        print(linha)
except Exception as erro:
    with open("romaneio_erros.txt", "a", encoding="utf-8") as arquivo:
        arquivo.write(f"{date.today()};{type(erro).__name__}\n")
