import asyncio
import os

from databases import Database

DUMB = os.environ["DUMB"]


async def main():
    try:
        async with Database(f"postgresql+asyncpg://etl:hunter2@127.0.0.1:{DUMB}/gl", min_size=1) as database:
            print(await database.fetch_all("select name from entry"))
    except Exception as fault:
        print(type(fault).__name__)


asyncio.run(main())
