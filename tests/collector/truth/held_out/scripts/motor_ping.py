import asyncio
import os

from motor.motor_asyncio import AsyncIOMotorClient

DUMB = int(os.environ["DUMB"])
try:

    async def main():
        await AsyncIOMotorClient("127.0.0.1", DUMB, serverSelectionTimeoutMS=700).admin.command("ping")

    asyncio.run(main())
except Exception as fault:
    print(type(fault).__name__)
