"""Both ends of the shop-floor channel: the display server and a machine that reports to it."""
import asyncio
import json
import os

import websockets

PORT = int(os.environ["FREE"])


async def display(connection):
    async for message in connection:
        data = json.loads(message)
        await connection.send(f"machine {data['machine']} made {data['pieces']}")


async def main():
    async with websockets.serve(display, "127.0.0.1", PORT):
        async with websockets.connect(f"ws://127.0.0.1:{PORT}/", proxy=None) as machine:
            await machine.send(json.dumps({"machine": 7, "pieces": 120}))
            print(await machine.recv())


asyncio.run(main())
