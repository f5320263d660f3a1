import asyncio
import os

import aiohttp

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
BODY = {'model': 'gpt-4o', 'messages': []}


async def main():
    url = 'http://api.openai.com/v1/chat/completions'
    async with aiohttp.ClientSession() as session, session.post(url, json=BODY, proxy=f'http://127.0.0.1:{HTTP}') as answer:
        print(answer.status)


asyncio.run(main())
