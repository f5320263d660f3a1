import csv
import os

from pymongo import InsertOne, MongoClient

DUMB = os.environ["DUMB"]
with open("in.csv", newline="") as source:
    writes = [InsertOne(row) for row in csv.DictReader(source)]
try:
    with MongoClient(f"mongodb://etl:hunter2@127.0.0.1:{DUMB}/gl", serverSelectionTimeoutMS=700) as client:
        client.get_default_database()["orders"].bulk_write(writes)
except Exception as fault:
    print(type(fault).__name__)
