from datetime import datetime, timedelta
import os
import pymongo

db = pymongo.MongoClient(os.environ["MONGO_URI"])["telemetry"]
since = datetime.utcnow() - timedelta(days=7)
pipeline = [
    {"$match": {"level": "error", "ts": {"$gte": since}}},
    {"$group": {"_id": "$device_type", "n": {"$sum": 1}}},
    {"$sort": {"n": -1}},
]
for doc in db.events.aggregate(pipeline):
    print(doc["_id"], doc["n"])
