"""List the products without a photo (MongoDB)."""
import os

from pymongo import MongoClient
from pymongo.errors import PyMongoError

uri = f"mongodb://catalogue:secret@127.0.0.1:{os.environ['DUMB']}/shop?authSource=admin"
client = MongoClient(uri, serverSelectionTimeoutMS=1500, connectTimeoutMS=1500)
try:
    for product in client["shop"]["products"].find({"photo": None}, {"sku": 1}).limit(20):
        print(product["sku"])
except PyMongoError as error:
    print("MongoDB not reachable:", type(error).__name__)
finally:
    client.close()
