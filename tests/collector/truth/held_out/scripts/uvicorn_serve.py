import asyncio
import os

import uvicorn

FREE = int(os.environ["FREE"])
try:

    async def application(scope, receive, send):
        return None

    async def main():
        server = uvicorn.Server(
            uvicorn.Config(application, host="127.0.0.1", port=FREE, log_level="critical", lifespan="off")
        )
        task = asyncio.ensure_future(server.serve())
        await asyncio.sleep(1)
        server.should_exit = True
        await task

    asyncio.run(main())
except Exception as fault:
    print(type(fault).__name__)
