"""Hits per campaign, counted in MongoDB by the async client."""
import asyncio
import os

from pymongo import AsyncMongoClient
from pymongo.errors import PyMongoError

PIPELINE = [{"$match": {"kind": "hit"}}, {"$group": {"_id": "$campaign", "n": {"$sum": 1}}}]


async def main() -> None:
    uri = f"mongodb://agency_ro:invented@127.0.0.1:{os.environ['DUMB']}/?authSource=admin"
    async with AsyncMongoClient(uri, serverSelectionTimeoutMS=700, directConnection=True) as client:
        hits = client["spring_campaigns"]["hits"]
        try:
            async for row in await hits.aggregate(PIPELINE):
                print(row["_id"], row["n"])
        except PyMongoError as problem:
            print("no numbers today:", type(problem).__name__)


asyncio.run(main())
