import asyncio
import os
from datetime import datetime
from pathlib import Path

import aioodbc

PASTA = Path(r"\\fab-fs01\mes\apontamentos")


def pode_rodar(agora: datetime) -> bool:
    return agora.weekday() >= 5


async def carregar(arquivo: Path, pool):
    async with pool.acquire() as conexao, conexao.cursor() as cursor:
        for linha in arquivo.read_text().splitlines()[1:]:
            ordem, operacao, boas, refugo = linha.split(";")
            await cursor.execute(
                "INSERT INTO apontamento (ordem, operacao, boas, refugo) VALUES (?, ?, ?, ?)",
                ordem, operacao, int(boas), int(refugo),
            )
        await conexao.commit()
    arquivo.rename(arquivo.with_suffix(".ok"))


async def main():
    async with aioodbc.create_pool(dsn=os.environ["MES_ODBC"], minsize=1, maxsize=2) as pool:
        while True:
            if pode_rodar(datetime.now()):
                for arquivo in PASTA.glob("*.csv"):
                    await carregar(arquivo, pool)
            await asyncio.sleep(600)


asyncio.run(main())
