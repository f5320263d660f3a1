"""Find better product names without an SDK."""
import asyncio
import csv
import os

import aiohttp

PROXY = f"http://127.0.0.1:{os.environ['HTTP']}"


async def suggest(session: aiohttp.ClientSession, name: str) -> str:
    payload = {"model": "mistral-large-latest", "messages": [{"role": "user", "content": f"A catchy name for {name}"}]}
    async with session.post("http://api.mistral.ai/v1/chat/completions", json=payload, proxy=PROXY) as response:
        data = await response.json()
        return data["choices"][0]["message"]["content"]


async def main() -> None:
    with open("in.csv", newline="") as handle:
        names = [row["name"] for row in csv.DictReader(handle)]
    async with aiohttp.ClientSession(headers={"Authorization": "Bearer x"}) as session:
        results = [await suggest(session, name) for name in names]
    with open("product_names.txt", "w", encoding="utf-8") as target:
        target.write("\n".join(results))


asyncio.run(main())
