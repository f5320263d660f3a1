"""Publish the disk alerts to Redis, asyncio flavour."""
import asyncio
import os
import shutil

import redis.asyncio as aioredis
from redis.exceptions import RedisError


async def publish(alerts: list[str]) -> None:
    client = aioredis.Redis(host="localhost", port=int(os.environ["DUMB"]), db=2, socket_timeout=1, retry=None)
    try:
        async with client.pipeline(transaction=False) as pipe:
            for alert in alerts:
                pipe.publish("alerts.disk", alert)
            await pipe.execute()
    except (RedisError, OSError) as problem:
        print("alert stays here:", type(problem).__name__)
    finally:
        await client.aclose()


usage = shutil.disk_usage("/")
asyncio.run(publish([f"root {usage.used / usage.total:.0%}"]))
