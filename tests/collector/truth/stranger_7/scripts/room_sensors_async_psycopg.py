"""Store the latest room sensor reading."""

import asyncio
import json
import os

import psycopg


async def main():
    with open("in.json") as f:
        reading = json.load(f)
    try:
        async with await psycopg.AsyncConnection.connect(
            f"postgresql://sensors:hunter2@localhost:{os.environ['DUMB']}/facilities?connect_timeout=5"
        ) as conn:
            await conn.execute("INSERT INTO readings (room, value) VALUES (%s, %s)", ("a", reading["a"]))
    except psycopg.OperationalError as exc:
        print("Reading not stored:", type(exc).__name__)


asyncio.run(main())
