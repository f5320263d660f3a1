"""Count the visits per shop with aiomysql."""
import asyncio
import os

import aiomysql


async def main():
    try:
        pool = await aiomysql.create_pool(
            host="127.0.0.1", port=int(os.environ["DUMB"]), user="visits", password="secret", db="counters",
            minsize=1, maxsize=3, connect_timeout=4,
        )
    except Exception as error:
        print("no database:", type(error).__name__)
        return
    async with pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute("SELECT shop, SUM(visits) FROM visits GROUP BY shop")
        print(await cursor.fetchall())
    pool.close()
    await pool.wait_closed()


asyncio.run(main())
