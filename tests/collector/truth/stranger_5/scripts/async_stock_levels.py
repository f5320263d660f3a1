"""Check stock levels of several warehouses at the same time."""
import asyncio
import os

import asyncpg


async def stock_of(warehouse):
    connection = await asyncpg.connect(
        host="127.0.0.1", port=int(os.environ["DUMB"]), user="stock_ro", password="secret", database="wms", timeout=5
    )
    try:
        return await connection.fetchval("SELECT sum(quantity) FROM stock WHERE warehouse = $1", warehouse)
    finally:
        await connection.close()


async def main():
    results = await asyncio.gather(*(stock_of(name) for name in ("LIS", "OPO")), return_exceptions=True)
    for result in results:
        print(result if not isinstance(result, Exception) else type(result).__name__)


asyncio.run(main())
