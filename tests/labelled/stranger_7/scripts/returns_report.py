"""Returns per reason code and plant from the returns portal."""
from datetime import datetime, timedelta

import pandas as pd
from pymongo import MongoClient

client = MongoClient("mongodb://qa_reader:b4sil-Thyme77@mongo1.returns.example:27017/returns?authSource=admin")
db = client["returns"]

since = datetime.utcnow() - timedelta(days=90)

pipeline = [
    {"$match": {"created": {"$gte": since}, "status": {"$ne": "cancelled"}}},
    {"$group": {"_id": {"plant": "$plant", "reason": "$reason_code"}, "n": {"$sum": 1}, "value": {"$sum": "$value"}}},
    {"$sort": {"n": -1}},
]

rows = [{**doc["_id"], "returns": doc["n"], "value": doc["value"]} for doc in db.claims.aggregate(pipeline)]
df = pd.DataFrame(rows)
pivot = df.pivot_table(index="reason", columns="plant", values="returns", fill_value=0)
pivot.to_excel("returns_last_90_days.xlsx")
print(pivot)
