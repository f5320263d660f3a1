import asyncio
import os

import asyncssh

DUMB = int(os.environ["DUMB"])


async def main():
    try:
        async with asyncssh.connect(
            "127.0.0.1", DUMB, username="etl", password="hunter2", known_hosts=None, config=None, client_keys=None,
            connect_timeout=3,
        ) as link:
            await link.run("ls /in")
    except Exception as fault:
        print(type(fault).__name__)


asyncio.run(main())
