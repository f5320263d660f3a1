"""Prepare the cache client for the web application; the report itself does not need it."""
import os

import pandas as pd
import redis

pool = redis.ConnectionPool.from_url(f"redis://127.0.0.1:{os.environ['DUMB']}/0", max_connections=10)
cache = redis.Redis(connection_pool=pool)

orders = pd.read_csv("in.csv")
orders.groupby("name", as_index=False)["amount"].sum().to_json("orders_by_client.json", orient="records")
