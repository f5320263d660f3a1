"""Quality alarms pushed to the screens in the hall."""
import asyncio
import json
import os

from websockets.asyncio.client import connect
from websockets.asyncio.server import serve

PORT = int(os.environ["FREE"])


async def push(screen):
    await screen.send(json.dumps({"line": 2, "alarm": "label missing"}))


async def main():
    async with serve(push, "127.0.0.1", PORT):
        async with connect(f"ws://127.0.0.1:{PORT}/", proxy=None) as screen:
            print(await screen.recv())


asyncio.run(main())
