import os
from datetime import datetime, timedelta, timezone

from pymongo import MongoClient

client = MongoClient(os.environ["MONGO_URL"])
readings = client["plant"]["pump_readings"]

since = datetime.now(timezone.utc) - timedelta(days=1)
pipeline = [
    {"$match": {"at": {"$gte": since}}},
    {"$sort": {"pump": 1, "at": 1}},
    {"$group": {"_id": "$pump", "stamps": {"$push": "$at"}}},
]

for pump in readings.aggregate(pipeline, allowDiskUse=True):
    stamps = pump["stamps"]
    for a, b in zip(stamps, stamps[1:]):
        if b - a > timedelta(hours=1):
            print(f"{pump['_id']}: nothing from {a:%H:%M} to {b:%H:%M}")
