"""Counts the logged-in sessions of the shop. The URL names no database."""
import os

import redis

cache = redis.from_url(
    f"redis://127.0.0.1:{os.environ['DUMB']}", socket_timeout=1, socket_connect_timeout=1, decode_responses=True, retry=None
)


def sessions() -> int:
    return sum(1 for _ in cache.scan_iter("session:*", count=500))


try:
    print(sessions(), "sessions")
except redis.RedisError as problem:
    print("cache is down:", type(problem).__name__)
