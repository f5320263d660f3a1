"""Leads by source for the weekly sales call."""
import os

from pymongo import MongoClient
from pymongo.errors import PyMongoError

uri = f"mongodb://leads_ro:L3ads@localhost:{os.environ['DUMB']}/marketing?authSource=admin&serverSelectionTimeoutMS=900"

client = MongoClient(uri)
try:
    pipeline = [
        {"$match": {"status": "open"}},
        {"$group": {"_id": "$source", "n": {"$sum": 1}}},
        {"$sort": {"n": -1}},
    ]
    for row in client.get_default_database()["leads"].aggregate(pipeline):
        print(row["_id"], row["n"])
except PyMongoError as exc:
    print("MongoDB:", type(exc).__name__)
finally:
    client.close()
