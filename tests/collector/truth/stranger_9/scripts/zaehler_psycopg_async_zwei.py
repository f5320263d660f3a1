"""Liest Zählerstände aus zwei Datenbanken gleichzeitig."""
import asyncio
import os

import psycopg

PORT = os.environ["DUMB"]


async def stand(datenbank, nutzer):
    try:
        async with await psycopg.AsyncConnection.connect(
            host="localhost", port=PORT, dbname=datenbank, user=nutzer, password="x", connect_timeout=5
        ) as c:
            cur = await c.execute("select max(stand) from zaehler")
            return await cur.fetchone()
    except psycopg.Error as e:
        return type(e).__name__


async def main():
    print(await asyncio.gather(stand("strom", "netz_a"), stand("wasser", "netz_b")))


asyncio.run(main())
