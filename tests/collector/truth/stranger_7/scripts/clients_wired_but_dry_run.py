"""Nightly sync. Runs as a dry run unless SYNC_FOR_REAL is set."""

import os

import redis
from peewee import MySQLDatabase
from pymongo import MongoClient

PORT = int(os.environ["DUMB"])

mongo = MongoClient("localhost", PORT, connect=False)
cache = redis.Redis(host="localhost", port=PORT, db=1)
shop = MySQLDatabase("shop", host="localhost", port=PORT, user="sync", password="hunter2")

if os.environ.get("SYNC_FOR_REAL") == "1":
    shop.connect()
    for doc in mongo["crm"]["customers"].find():
        cache.set(doc["_id"], doc["name"])
else:
    print("Dry run: nothing was synchronised")
