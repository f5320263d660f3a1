"""Write job posts for three openings and keep them in a table."""
import asyncio
import os

import polars as pl
from mistralai.client import Mistral

OPENINGS = ["Payroll clerk", "Warehouse planner", "Front desk assistant"]


async def post(client: Mistral, title: str) -> str:
    answer = await client.chat.complete_async(
        model="mistral-small-latest",
        messages=[{"role": "user", "content": f"Write a four line job post: {title}"}],
    )
    return answer.choices[0].message.content


async def main() -> None:
    async with Mistral(api_key="x", server_url=f"http://127.0.0.1:{os.environ['HTTP']}") as client:
        texts = [await post(client, title) for title in OPENINGS]
    pl.DataFrame({"title": OPENINGS, "post": texts}).write_csv("job_posts.csv")


asyncio.run(main())
