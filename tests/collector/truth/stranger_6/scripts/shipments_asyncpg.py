"""Shipments that are late by more than two days."""
import asyncio
import os

import asyncpg


async def late_shipments():
    conn = await asyncpg.connect(
        user="tracker",
        password="Tr4cker",
        database="logistics",
        host="localhost",
        port=int(os.environ["DUMB"]),
        timeout=6,
    )
    try:
        return await conn.fetch("SELECT awb, carrier, eta FROM shipments WHERE eta < now() - interval '2 days'")
    finally:
        await conn.close()


async def main():
    try:
        for record in await late_shipments():
            print(record["awb"], record["carrier"], record["eta"])
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncio.TimeoutError) as exc:
        print("tracker:", type(exc).__name__)


asyncio.run(main())
