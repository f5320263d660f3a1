import asyncio
import csv
import os

import aiohttp

HTTP = os.environ["HTTP"]


async def one(session, name):
    async with session.post(f"http://127.0.0.1:{HTTP}/quote", json={"item": name}) as reply:
        return name, len(await reply.read())


async def main():
    async with aiohttp.ClientSession() as session:
        rows = await asyncio.gather(*(one(session, name) for name in "abcd"))
    with open("out.csv", "w", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["item", "bytes"])
        writer.writerows(rows)


asyncio.run(main())
