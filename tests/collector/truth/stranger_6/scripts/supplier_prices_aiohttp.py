import asyncio
import os

import aiohttp
import pandas as pd

SUPPLIERS = ["north", "south", "west"]


async def price(session, supplier):
    async with session.get(f"http://localhost:{os.environ['HTTP']}/{supplier}/price") as response:
        body = await response.json()
        return {"supplier": supplier, "price": body["usage"]["total_tokens"]}


async def main():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
        return await asyncio.gather(*(price(session, s) for s in SUPPLIERS))


pd.DataFrame(asyncio.run(main())).to_csv("supplier_prices.csv", index=False)
