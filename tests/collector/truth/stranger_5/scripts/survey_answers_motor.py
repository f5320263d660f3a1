"""Count the survey answers per question with an asynchronous MongoDB client."""
import asyncio
import os

from motor.motor_asyncio import AsyncIOMotorClient


async def main():
    client = AsyncIOMotorClient(
        "127.0.0.1", int(os.environ["DUMB"]), username="survey", password="secret", serverSelectionTimeoutMS=1500
    )
    try:
        print(await client["feedback"]["answers"].count_documents({}))
    except Exception as error:
        print("no answers:", type(error).__name__)
    finally:
        client.close()


asyncio.run(main())
