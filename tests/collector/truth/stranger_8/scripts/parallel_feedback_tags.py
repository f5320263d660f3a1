"""Tag customer feedback in parallel and save the result for the weekly report."""
import asyncio
import os

import pandas as pd
from openai import AsyncOpenAI

FEEDBACK = [
    "The delivery was two days late.",
    "Great support on the phone!",
    "Invoice had the wrong VAT number.",
    "Please add a dark mode to the portal.",
]


async def tag(client: AsyncOpenAI, text: str, limit: asyncio.Semaphore) -> str:
    async with limit:
        answer = await client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "user", "content": f"One word category for: {text}"}],
        )
        return answer.choices[0].message.content.strip()


async def main() -> None:
    limit = asyncio.Semaphore(2)
    base = f"http://127.0.0.1:{os.environ['HTTP']}/v1"
    async with AsyncOpenAI(api_key="x", base_url=base, max_retries=0) as client:
        tags = await asyncio.gather(*(tag(client, text, limit) for text in FEEDBACK))
    frame = pd.DataFrame({"feedback": FEEDBACK, "tag": tags})
    frame.to_csv("feedback_tagged.csv", index=False)
    print(frame["tag"].value_counts())


asyncio.run(main())
