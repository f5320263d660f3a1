"""Cache the daily quotes in Redis."""
import json
import os

import redis

cache = redis.Redis(
    host="127.0.0.1", port=int(os.environ["DUMB"]), db=3, username="quotes", password="secret", socket_timeout=3, retry=None
)
try:
    cache.set("quote:EURUSD", json.dumps({"bid": 1.08, "ask": 1.09}), ex=3600)
    print(cache.get("quote:EURUSD"))
except redis.RedisError as error:
    print("cache not available:", type(error).__name__)
