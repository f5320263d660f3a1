import asyncio
import os

import aiohttp

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
async def main():
    async with aiohttp.ClientSession() as session, session.get(f'http://localhost:{HTTP}/x') as answer:
        print(answer.status)


asyncio.run(main())
