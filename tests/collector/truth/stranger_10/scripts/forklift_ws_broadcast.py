"""Forklift positions to every screen: websockets server, two screens, one message each."""
import asyncio
import json
import os

from websockets.asyncio.client import connect
from websockets.asyncio.server import broadcast, serve

SCREENS = set()


async def screen(connection) -> None:
    SCREENS.add(connection)
    try:
        await connection.wait_closed()
    finally:
        SCREENS.discard(connection)


async def watch(port: int) -> dict:
    async with connect(f"ws://127.0.0.1:{port}/floor", proxy=None) as socket:
        return json.loads(await socket.recv())


async def main() -> None:
    port = int(os.environ["FREE"])
    async with serve(screen, "127.0.0.1", port):
        watchers = [asyncio.create_task(watch(port)) for _ in range(2)]
        while len(SCREENS) < 2:
            await asyncio.sleep(0.02)
        broadcast(SCREENS, json.dumps({"forklift": 7, "aisle": "C12"}))
        print(await asyncio.gather(*watchers))


asyncio.run(main())
