import asyncio
import os

import websockets


async def echo(connection):
    async for message in connection:
        await connection.send(f"noted: {message}")


async def main():
    port = int(os.environ["FREE"])
    async with websockets.serve(echo, "127.0.0.1", port):
        async with websockets.connect(f"ws://127.0.0.1:{port}", proxy=None) as client:
            await client.send("Line 2 is down")
            print(await client.recv())


asyncio.run(main())
