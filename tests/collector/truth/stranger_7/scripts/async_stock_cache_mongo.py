"""Look up stock: first the Redis cache, then MongoDB."""

import asyncio
import os

import redis.asyncio as redis
from pymongo import AsyncMongoClient

PORT = int(os.environ["DUMB"])


async def stock_of(sku):
    cache = redis.Redis(host="localhost", port=PORT, db=2, socket_timeout=3, retry=None)
    try:
        cached = await cache.get(f"stock:{sku}")
        if cached is not None:
            return int(cached)
    except Exception as exc:
        print("Cache miss:", type(exc).__name__)
    finally:
        await cache.aclose()

    client = AsyncMongoClient("localhost", PORT, serverSelectionTimeoutMS=800)
    try:
        found = await client["stock"]["items"].find_one({"sku": sku})
        return found["quantity"] if found else 0
    except Exception as exc:
        print("MongoDB:", type(exc).__name__)
        return None
    finally:
        await client.close()


print(asyncio.run(stock_of("A-100")))
