"""Count reviews per product and rating."""
import os

import pandas as pd
from pymongo import MongoClient

PIPELINE = [
    {"$match": {"status": "approved"}},
    {"$group": {"_id": {"sku": "$sku", "stars": "$stars"}, "n": {"$sum": 1}}},
    {"$project": {"_id": 0, "sku": "$_id.sku", "stars": "$_id.stars", "n": 1}},
]


def main():
    with MongoClient(os.environ["MONGO_URI"], serverSelectionTimeoutMS=5000) as client:
        rows = list(client["shop"]["reviews"].aggregate(PIPELINE))
    table = (pd.DataFrame(rows)
               .pivot_table(index="sku", columns="stars", values="n", fill_value=0)
               .astype(int))
    table["total"] = table.sum(axis=1)
    table.sort_values("total", ascending=False).to_excel("reviews.xlsx")
    print(table.head())


if __name__ == "__main__":
    main()
