import asyncio
import os

import aiohttp

HTTP = int(os.environ["HTTP"])
try:

    async def main():
        body = {"model": "gpt-4o", "messages": [{"role": "user", "content": "the secret plan"}]}
        async with aiohttp.ClientSession() as session:
            await session.post("http://api.openai.com/v1/chat/completions", json=body, proxy=f"http://127.0.0.1:{HTTP}")

    asyncio.run(main())
except Exception as fault:
    print(type(fault).__name__)
