import asyncio
import os

import asyncmy

DUMB = int(os.environ["DUMB"])
try:

    async def main():
        await asyncmy.connect(host="127.0.0.1", port=DUMB, user="etl", password="hunter2", db="gl", connect_timeout=2)

    asyncio.run(main())
except Exception as fault:
    print(type(fault).__name__)
