import asyncio
import os

from groq import AsyncGroq


async def main():
    async with AsyncGroq(base_url=f"http://127.0.0.1:{os.environ['HTTP']}", api_key="hunter2", max_retries=0) as client:
        reply = await client.chat.completions.create(
            model="llama-3.1-8b-instant", messages=[{"role": "user", "content": "the secret plan"}]
        )
        print(reply.choices[0].message.content)


asyncio.run(main())
