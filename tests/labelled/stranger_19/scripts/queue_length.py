"""Show the length of the label printer queues."""
import asyncio
import os

import redis.asyncio as redis

URL = os.environ.get("LABEL_REDIS", "redis://labels.corp.lan:6379/2")
WARN = 50


async def lengths(client):
    keys = [k async for k in client.scan_iter("labels:queue:*")]
    return {k.decode(): await client.llen(k) for k in keys}


async def main():
    client = redis.from_url(URL)
    try:
        for name, length in sorted((await lengths(client)).items(), key=lambda kv: -kv[1]):
            flag = "  <-- long" if length > WARN else ""
            print(f"{name.rsplit(':', 1)[-1]:20} {length:5d}{flag}")
    finally:
        await client.aclose()


if __name__ == "__main__":
    asyncio.run(main())
