from pymongo import MongoClient
from bson import ObjectId  # noqa: F401
import csv

# quick hack: dump the shipments collection
MONGO = "mongodb+srv://svc_ship:h7Wq2ZpXt94L@cluster-log.k3x9a.mongodb.net/?retryWrites=true"

client = MongoClient(MONGO)
coll = client["logistics"]["shipments"]

with open("shipments.csv", "w", newline="") as fh:
    w = csv.writer(fh)
    w.writerow(["awb", "origin", "dest", "kg", "status"])
    n = 0
    for doc in coll.find({"status": {"$ne": "delivered"}}):
        w.writerow([doc.get(k) for k in ("awb", "origin", "dest", "kg", "status")])
        n += 1
print(n, "rows")
client.close()
