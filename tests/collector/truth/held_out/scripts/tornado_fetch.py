import asyncio
import os

from tornado.httpclient import AsyncHTTPClient

HTTP = int(os.environ["HTTP"])
try:

    async def main():
        await AsyncHTTPClient().fetch(f"http://127.0.0.1:{HTTP}/rates")

    asyncio.run(main())
except Exception as fault:
    print(type(fault).__name__)
