"""Count replies per campaign in MongoDB and write them to a CSV."""

import csv
import os

from pymongo import MongoClient
from pymongo.errors import PyMongoError

uri = f"mongodb://campaigns:hunter2@localhost:{os.environ['DUMB']}/marketing?authSource=admin"
client = MongoClient(uri, serverSelectionTimeoutMS=800)
db = client.get_default_database()

try:
    rows = list(db.replies.aggregate([{"$group": {"_id": "$campaign", "n": {"$sum": 1}}}]))
except PyMongoError as exc:
    print("MongoDB not reachable:", type(exc).__name__)
    rows = []

with open("replies.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(["campaign", "replies"])
    for row in rows:
        writer.writerow([row["_id"], row["n"]])
client.close()
