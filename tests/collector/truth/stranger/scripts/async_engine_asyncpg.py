import asyncio
import os

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

DUMB = os.environ["DUMB"]


async def main():
    engine = create_async_engine(f"postgresql+asyncpg://bob:hunter2@127.0.0.1:{DUMB}/ledger")
    try:
        async with engine.connect() as link:
            await link.execute(text("select 1"))
    except Exception as fault:
        print(type(fault).__name__)
    finally:
        await engine.dispose()


asyncio.run(main())
