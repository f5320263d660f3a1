import asyncio
import os

import asyncpg

DUMB = os.environ["DUMB"]


async def main():
    try:
        async with asyncpg.create_pool(
            f"postgresql://etl:hunter2@127.0.0.1:{DUMB}/gl", min_size=1, max_size=2, timeout=3
        ) as pool:
            print(await pool.fetchval("select count(*) from entry"))
    except Exception as fault:
        print(type(fault).__name__)


asyncio.run(main())
