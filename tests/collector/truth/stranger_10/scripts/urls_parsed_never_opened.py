"""Check the connection strings of the new branch without opening any of them."""
import json

import redis
import sqlalchemy as sa
from pymongo import MongoClient
from pymongo.uri_parser import parse_uri

STRINGS = {
    "stock": "postgresql+psycopg2://stock:invented@db.branch.example:5432/stock",
    "payroll": "mysql+pymysql://payroll:invented@db.branch.example/payroll",
    "events": "mongodb://events:invented@mongo.branch.example:27017/events",
}
report = {}
for name, text in STRINGS.items():
    if text.startswith("mongodb"):
        report[name] = {"nodes": parse_uri(text)["nodelist"], "database": parse_uri(text)["database"]}
    else:
        engine = sa.create_engine(text)
        report[name] = {"dialect": engine.dialect.name, "host": engine.url.host, "database": engine.url.database}
lazy = MongoClient(STRINGS["events"], connect=False)
cache = redis.Redis(host="cache.branch.example", port=6380, db=1)
report["cache"] = repr(cache.connection_pool.connection_kwargs["host"])
lazy.close()
with open("connection_check.json", "w", encoding="utf-8") as out:
    json.dump(report, out, indent=2, default=str)
