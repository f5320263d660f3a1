import csv
import os

from pymongo import MongoClient

kunden = MongoClient(os.environ["MONGO_URL"])["vertrieb"]["kunden"]
treffer = kunden.find(
    {"abschlag": {"$in": [None, 0]}, "gekuendigt": False},
    {"_id": 0, "nummer": 1, "nachname": 1, "vorname": 1, "email": 1, "telefon": 1},
)
with open("ohne_abschlag.csv", "w", newline="", encoding="utf-8-sig") as f:
    schreiber = csv.DictWriter(f, ["nummer", "nachname", "vorname", "email", "telefon"], delimiter=";")
    schreiber.writeheader()
    schreiber.writerows(treffer)
