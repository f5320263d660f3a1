"""Count open tickets, cached for the wallboard."""
import os

import pymongo
import redis

PORT = int(os.environ["DUMB"])


def cached() -> int | None:
    try:
        store = redis.Redis(host="localhost", port=PORT, db=2, socket_timeout=2, retry=None)
        value = store.get("tickets:open")
        return int(value) if value else None
    except redis.RedisError as error:
        print("cache:", type(error).__name__)
        return None


def counted() -> int | None:
    client = pymongo.MongoClient(
        f"mongodb://agent:secret@localhost:{PORT}/?authSource=admin", serverSelectionTimeoutMS=800
    )
    try:
        return client["helpdesk"]["tickets"].count_documents({"state": "open"})
    except pymongo.errors.PyMongoError as error:
        print("tickets:", type(error).__name__)
        return None
    finally:
        client.close()


value = cached()
print("Open tickets:", value if value is not None else counted())
