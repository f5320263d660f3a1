import asyncio
import os

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
async def main():
    _, writer = await asyncio.open_connection('localhost', DUMB)
    writer.close()


asyncio.run(main())
