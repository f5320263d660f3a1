import asyncio
import os

import psycopg

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
async def main():
    try:
        await psycopg.AsyncConnection.connect(f'host=localhost port={DUMB} dbname=ledger user=bob connect_timeout=3')
    except psycopg.OperationalError as fault:
        print(type(fault).__name__)


asyncio.run(main())
