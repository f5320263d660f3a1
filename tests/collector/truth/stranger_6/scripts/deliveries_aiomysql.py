import asyncio
import os

import aiomysql


async def open_deliveries():
    conn = await aiomysql.connect(
        host="localhost", port=int(os.environ["DUMB"]), user="dispatch", password="d1spatch", db="deliveries",
        connect_timeout=5,
    )
    async with conn.cursor() as cur:
        await cur.execute("SELECT id, address FROM deliveries WHERE delivered_at IS NULL")
        print(await cur.fetchall())
    conn.close()


try:
    asyncio.run(open_deliveries())
except Exception as exc:
    print("dispatch database:", type(exc).__name__)
