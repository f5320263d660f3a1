"""Count safety incidents by hall."""
import os

from pymongo import MongoClient
from pymongo.errors import PyMongoError

client = MongoClient(
    f"mongodb://safety:x@localhost:{os.environ['DUMB']}/plant?authSource=admin", serverSelectionTimeoutMS=800
)
incidents = client.get_default_database()["incidents"]
try:
    for row in incidents.aggregate([{"$group": {"_id": "$hall", "n": {"$sum": 1}}}]):
        print(row["_id"], row["n"])
except PyMongoError as e:
    print("no data:", type(e).__name__)
finally:
    client.close()
