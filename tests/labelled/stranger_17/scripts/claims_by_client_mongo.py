"""List clients with the sum of their open claims from MongoDB."""
import csv
import os
import sys

from pymongo import MongoClient
from pymongo.errors import PyMongoError

PIPELINE = [
    {"$match": {"status": {"$in": ["open", "in_court"]}}},
    {"$group": {"_id": "$client_id", "claims": {"$sum": 1}, "amount": {"$sum": "$amount"}}},
    {"$lookup": {"from": "clients", "localField": "_id", "foreignField": "_id", "as": "client"}},
    {"$unwind": "$client"},
    {"$project": {"_id": 0, "name": "$client.name", "born": "$client.birth_date",
                  "city": "$client.address.city", "claims": 1, "amount": 1}},
    {"$sort": {"amount": -1}},
]


def main():
    client = MongoClient(os.environ["MONGO_URI"], serverSelectionTimeoutMS=5000)
    try:
        rows = list(client["practice"]["claims"].aggregate(PIPELINE))
    except PyMongoError as exc:
        sys.exit(f"MongoDB: {exc}")
    with open("clients_open_claims.csv", "w", newline="", encoding="utf-8") as fh:
        writer = csv.DictWriter(fh, ["name", "born", "city", "claims", "amount"], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    print(len(rows), "clients")


if __name__ == "__main__":
    main()
