"""Remove expired portal sessions."""
import asyncio
import os

import redis.asyncio as redis
from pymongo import AsyncMongoClient

PORT = int(os.environ["DUMB"])


async def clear_cache() -> None:
    store = redis.from_url(f"redis://ops:secret@127.0.0.1:{PORT}/0", socket_timeout=2, retry=None)
    try:
        await store.delete("sessions:expired")
    except Exception as error:
        print("cache:", type(error).__name__)
    finally:
        await store.aclose()


async def clear_store() -> None:
    client = AsyncMongoClient("127.0.0.1", PORT, serverSelectionTimeoutMS=800)
    try:
        await client.portal.sessions.delete_many({"expired": True})
    except Exception as error:
        print("store:", type(error).__name__)
    finally:
        await client.close()


async def main() -> None:
    await clear_cache()
    await clear_store()


asyncio.run(main())
