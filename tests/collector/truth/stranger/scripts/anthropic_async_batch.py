import asyncio
import os

import pandas as pd
from anthropic import AsyncAnthropic

client = AsyncAnthropic(base_url=f"http://localhost:{os.environ['HTTP']}", api_key="hunter2", max_retries=0)


async def label(name):
    reply = await client.messages.create(
        model="claude-sonnet-4-0", max_tokens=20, messages=[{"role": "user", "content": f"the secret plan {name}"}]
    )
    return reply.content[0].text


async def main():
    frame = pd.read_csv("in.csv")
    frame["label"] = await asyncio.gather(*(label(name) for name in frame["name"]))
    frame.to_csv("out.csv", index=False)


asyncio.run(main())
