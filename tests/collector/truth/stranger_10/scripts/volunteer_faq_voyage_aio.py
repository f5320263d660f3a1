"""Embed the volunteers' questions with Voyage so that we can find near duplicates later."""
import asyncio
import os

import aiohttp

QUESTIONS = ["Where do I park?", "Is there parking?", "Who signs my hours?", "When is the flu shot?"]
URL = "https://api.voyageai.com/v1/embeddings"


async def embed(session: aiohttp.ClientSession, batch: list[str]) -> list[list[float]]:
    payload = {"model": "voyage-3.5-lite", "input": batch, "input_type": "document"}
    async with session.post(URL, json=payload, proxy=f"http://127.0.0.1:{os.environ['HTTP']}") as answer:
        answer.raise_for_status()
        return [row["embedding"] for row in (await answer.json())["data"]]


def batches(rows: list[str], size: int):
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


async def main() -> None:
    async with aiohttp.ClientSession(headers={"Authorization": "Bearer pa-invented"}) as session:
        results = await asyncio.gather(*(embed(session, part) for part in batches(QUESTIONS, 2)), return_exceptions=True)
    for result in results:
        print("failed:" if isinstance(result, Exception) else "vectors:", type(result).__name__)


asyncio.run(main())
