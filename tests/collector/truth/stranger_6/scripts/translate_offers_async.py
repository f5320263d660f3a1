import asyncio
import json
import os

from openai import AsyncOpenAI

OFFERS = ["Free delivery from 50 EUR", "Two for one on printer paper", "Extended warranty included"]


async def translate(client, text):
    done = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"Translate to Portuguese: {text}"}]
    )
    return done.choices[0].message.content


async def main():
    async with AsyncOpenAI(api_key="sk-x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0) as client:
        translated = await asyncio.gather(*(translate(client, offer) for offer in OFFERS))
    with open("offers_pt.json", "w", encoding="utf-8") as f:
        json.dump(dict(zip(OFFERS, translated)), f, ensure_ascii=False, indent=1)


asyncio.run(main())
