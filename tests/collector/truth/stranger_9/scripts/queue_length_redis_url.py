"""How many people wait at the counters? (Redis of the ticket machine)"""
import os

import redis

machine = redis.Redis.from_url(
    f"redis://display:x@localhost:{os.environ['DUMB']}/3", socket_timeout=2, socket_connect_timeout=2
)
for counter in ("A", "B", "C"):
    try:
        print(counter, machine.llen(f"queue:{counter}"))
    except redis.RedisError as e:
        print(counter, "?", type(e).__name__)
        break
