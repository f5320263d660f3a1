"""Compare stock in the warehouse database with what the audit database recorded."""

import asyncio
import json
import os

import asyncpg

PORT = int(os.environ["DUMB"])


async def count(database, query):
    try:
        conn = await asyncpg.connect(
            host="localhost", port=PORT, user="ops", password="hunter2", database=database, timeout=5
        )
    except Exception as exc:
        return {"database": database, "error": type(exc).__name__}
    try:
        return {"database": database, "items": await conn.fetchval(query)}
    finally:
        await conn.close()


async def main():
    results = [
        await count("warehouse", "SELECT sum(quantity) FROM stock"),
        await count("audit", "SELECT sum(quantity) FROM counted"),
    ]
    with open("reconcile.json", "w") as f:
        json.dump(results, f, indent=2)


asyncio.run(main())
