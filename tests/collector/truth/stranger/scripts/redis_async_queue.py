import asyncio
import os

from redis import asyncio as aioredis

DUMB = int(os.environ["DUMB"])


async def main():
    queue = aioredis.Redis(host="localhost", port=DUMB, db=2, username="etl", password="hunter2", socket_timeout=3)
    try:
        await queue.lpush("jobs", "close-month")
    except Exception as fault:
        print(type(fault).__name__)
    finally:
        await queue.aclose()


asyncio.run(main())
