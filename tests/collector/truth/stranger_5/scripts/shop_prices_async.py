"""Compare the prices of three shops at once (httpx, asyncio)."""
import asyncio
import os

import httpx

BASE = f"http://localhost:{os.environ['HTTP']}"


async def price(client, shop):
    reply = await client.get(f"{BASE}/{shop}/price", params={"sku": "A-100"})
    return shop, reply.json().get("model")


async def main():
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=2)) as client:
        for shop, value in await asyncio.gather(*(price(client, shop) for shop in ("one", "two", "three"))):
            print(shop, value)


asyncio.run(main())
