"""Met à jour les tarifs de transport (asyncpg)."""
import asyncio
import os

import asyncpg


async def main():
    try:
        pool = await asyncpg.create_pool(
            host="localhost",
            port=int(os.environ["DUMB"]),
            user="tarif",
            password="x",
            database="transport",
            min_size=1,
            max_size=2,
            timeout=5,
        )
        async with pool.acquire() as c:
            await c.execute("UPDATE tarifs SET prix = prix * 1.02")
    except Exception as e:
        print("tarifs inchangés:", type(e).__name__)


asyncio.run(main())
