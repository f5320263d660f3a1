import asyncio
import json
import os

import httpx

NUMBERS = ["1Z999AA1", "1Z999AA2", "1Z999AA3"]


async def track(client, number):
    r = await client.get(f"/track/{number}")
    return number, r.json().get("object", "unknown")


async def main():
    async with httpx.AsyncClient(base_url=f"http://localhost:{os.environ['HTTP']}", timeout=10) as client:
        results = dict(await asyncio.gather(*(track(client, n) for n in NUMBERS)))
    with open("tracking.json", "w") as f:
        json.dump(results, f)


asyncio.run(main())
