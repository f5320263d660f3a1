import asyncio
import os

import psycopg

URL = "postgresql://folha:F0lha%21@localhost:{}/rh?connect_timeout=4".format(os.environ["DUMB"])


async def total_da_folha(mes: str):
    async with await psycopg.AsyncConnection.connect(URL) as conexao:
        async with conexao.cursor() as cursor:
            await cursor.execute("select sum(liquido) from folha where competencia = %s", (mes,))
            return (await cursor.fetchone())[0]


try:
    print(asyncio.run(total_da_folha("2024-05")))
except psycopg.OperationalError:
    print("folha: sem conexão")
