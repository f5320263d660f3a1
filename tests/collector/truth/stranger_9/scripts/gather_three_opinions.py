"""Three opinions on a slogan at once."""
import asyncio
import os

from anthropic import AsyncAnthropic
from groq import AsyncGroq
from openai import AsyncOpenAI

GATE = f"http://127.0.0.1:{os.environ['HTTP']}"
SLOGAN = "Fresh bread, fast."
ASK = [{"role": "user", "content": f"One sentence: is '{SLOGAN}' good?"}]


async def from_openai():
    r = await AsyncOpenAI(api_key="x", base_url=GATE + "/v1", max_retries=0).chat.completions.create(
        model="o4-mini", messages=ASK
    )
    return r.choices[0].message.content


async def from_anthropic():
    r = await AsyncAnthropic(api_key="x", base_url=GATE, max_retries=0).messages.create(
        model="claude-3-7-sonnet-20250219", max_tokens=60, messages=ASK
    )
    return r.content[0].text


async def from_groq():
    r = await AsyncGroq(api_key="x", base_url=GATE, max_retries=0).chat.completions.create(
        model="gemma2-9b-it", messages=ASK
    )
    return r.choices[0].message.content


async def main():
    for opinion in await asyncio.gather(from_openai(), from_anthropic(), from_groq(), return_exceptions=True):
        print("-", opinion)


asyncio.run(main())
