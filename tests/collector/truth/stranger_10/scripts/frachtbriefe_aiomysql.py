"""Offene Frachtbriefe zählen (asynchron, mit Pool)."""
import asyncio
import os

import aiomysql


async def zaehlen() -> int:
    pool = await aiomysql.create_pool(
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        user="frachtbrief",
        password="erfunden",
        db="spedition",
        minsize=1,
        maxsize=3,
        connect_timeout=3,
    )
    async with pool.acquire() as verbindung, verbindung.cursor() as zeiger:
        await zeiger.execute("SELECT COUNT(*) FROM frachtbrief WHERE status = 'offen'")
        (anzahl,) = await zeiger.fetchone()
        return anzahl


try:
    print("offen:", asyncio.run(zaehlen()))
except (OSError, aiomysql.Error) as fehler:
    print("keine Zahl:", fehler)
