"""Turn raw meeting notes into minutes, with plain aiohttp."""

import asyncio
import html
import os

import aiohttp

PROXY = f"http://127.0.0.1:{os.environ['HTTP']}"


async def main():
    with open("in.txt") as f:
        notes = f.read()
    payload = {
        "model": "claude-3-haiku-20240307",
        "max_tokens": 800,
        "messages": [{"role": "user", "content": f"Write minutes from these notes:\n{notes}"}],
    }
    headers = {"x-api-key": "test", "anthropic-version": "2023-06-01"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post("http://api.anthropic.com/v1/messages", json=payload, proxy=PROXY) as response:
            data = await response.json()
    with open("minutes.html", "w") as f:
        f.write(f"<h1>Minutes</h1><p>{html.escape(data['content'][0]['text'])}</p>")


asyncio.run(main())
