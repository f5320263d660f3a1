import asyncio
import os

import asyncpg

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
async def main():
    try:
        await asyncpg.connect(host='localhost', port=DUMB, user='bob', password='hunter2', database='ledger', timeout=3)
    except Exception as fault:
        print(type(fault).__name__)


asyncio.run(main())
