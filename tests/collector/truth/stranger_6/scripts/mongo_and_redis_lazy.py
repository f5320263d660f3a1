import os

from pymongo import MongoClient
from redis import Redis

PORT = int(os.environ["DUMB"])
orders = MongoClient("localhost", PORT, connect=False)["shop"]["orders"]
cache = Redis(host="localhost", port=PORT, db=1)


def report(enabled=False):
    if not enabled:
        return "order report is switched off"
    return cache.get("orders") or orders.count_documents({})


print(report())
