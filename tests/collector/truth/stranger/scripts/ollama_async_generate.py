import asyncio
import os

from ollama import AsyncClient


async def main():
    try:
        async for part in await AsyncClient(host=f"http://localhost:{os.environ['HTTP']}").generate(
            model="qwen2.5:7b", prompt="the secret plan", stream=True
        ):
            print(part.response)
    except Exception as fault:
        print(type(fault).__name__)


asyncio.run(main())
