"""How many messages wait in each queue?"""
import asyncio

import redis.asyncio as redis

URL = "redis://:Pista35-Taxiway!k@redis01.northpier.local:6379/2"
QUEUES = ["mvt", "ldm", "psm", "bag", "fuel"]


async def main():
    async with redis.from_url(URL, decode_responses=True) as r:
        lengths = await asyncio.gather(*(r.llen(f"queue:{q}") for q in QUEUES))
        for queue, n in zip(QUEUES, lengths):
            print(f"{queue:6}{n:6d} {'!' if n > 500 else ''}")
            if n > 500:
                oldest = await r.lindex(f"queue:{queue}", -1)
                print("       oldest:", oldest[:80])


asyncio.run(main())
