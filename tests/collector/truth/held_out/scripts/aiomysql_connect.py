import asyncio
import os

import aiomysql

DUMB = int(os.environ["DUMB"])
try:
    asyncio.run(
        aiomysql.connect(host="127.0.0.1", port=DUMB, user="etl", password="hunter2", db="gl", connect_timeout=2)
    )
except Exception as fault:
    print(type(fault).__name__)
