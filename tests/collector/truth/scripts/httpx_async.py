import asyncio
import os

import httpx

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
async def main():
    async with httpx.AsyncClient() as client:
        print((await client.get(f'http://localhost:{HTTP}/x')).status_code)


asyncio.run(main())
