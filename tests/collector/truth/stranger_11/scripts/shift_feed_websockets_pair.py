"""A rehearsal of the shift feed: the server and one screen, in the same process."""
import asyncio
import json
import os

from websockets.asyncio.client import connect
from websockets.asyncio.server import serve

SHIFTS = [("early", 14), ("late", 11), ("night", 6)]


async def feed(connection):
    for name, people in SHIFTS:
        await connection.send(json.dumps({"shift": name, "people": people}))


async def main():
    port = int(os.environ["FREE"])
    async with serve(feed, "127.0.0.1", port):
        async with connect(f"ws://127.0.0.1:{port}/shifts", proxy=None) as screen:
            async for message in screen:
                print(json.loads(message))


asyncio.run(main())
