import os

import redis

r = redis.Redis(
    host="localhost",
    port=int(os.environ["DUMB"]),
    socket_connect_timeout=2,
    socket_timeout=2,
    decode_responses=True,
    retry=None,
)

try:
    today = r.incr("portal:visits")
    print(f"Visit number {today}")
except redis.exceptions.RedisError as exc:
    print("cache unavailable:", type(exc).__name__)
