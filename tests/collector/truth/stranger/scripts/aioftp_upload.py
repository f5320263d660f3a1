import asyncio
import os

import aioftp

DUMB = int(os.environ["DUMB"])


async def main():
    try:
        async with aioftp.Client.context("127.0.0.1", DUMB, "etl", "hunter2", socket_timeout=3) as client:
            await client.upload("in.csv", "/in.csv", write_into=True)
    except Exception as fault:
        print(type(fault).__name__)


asyncio.run(main())
