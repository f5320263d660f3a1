"""Summarize meeting notes with the asynchronous OpenAI client, through the company proxy."""
import asyncio
import os
from pathlib import Path

import openai

os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"


async def main():
    notes = Path("in.txt").read_text()
    async with openai.AsyncOpenAI(api_key="sk-none", max_retries=0, timeout=15) as client:
        try:
            reply = await client.chat.completions.create(
                model="gpt-4.1", messages=[{"role": "user", "content": f"Summarize: {notes}"}]
            )
            Path("minutes.txt").write_text(reply.choices[0].message.content)
        except openai.APIConnectionError:
            print("no connection to OpenAI")


asyncio.run(main())
