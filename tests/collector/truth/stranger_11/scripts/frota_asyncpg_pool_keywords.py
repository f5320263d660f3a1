"""Veículos com revisão vencida; pool do asyncpg com palavras-chave."""
import asyncio
import os

import asyncpg


async def vencidas():
    async with asyncpg.create_pool(
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        user="oficina",
        password="inventada",
        database="frota_caminhoes",
        min_size=1,
        max_size=2,
        timeout=4,
    ) as pool:
        return await pool.fetch("select placa, km from veiculos where km - km_revisao > $1", 20_000)


try:
    for registro in asyncio.run(vencidas()):
        print(registro["placa"], registro["km"])
except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncio.TimeoutError) as erro:
    print("oficina sem sistema:", type(erro).__name__)
