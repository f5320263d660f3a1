import os

import redis

DUMB = os.environ["DUMB"]
pool = redis.ConnectionPool.from_url(f"redis://etl:hunter2@127.0.0.1:{DUMB}/5", socket_timeout=3)
try:
    with redis.Redis(connection_pool=pool) as cache, cache.pipeline() as pipe:
        pipe.set("last", "x").incr("count").execute()
except Exception as fault:
    print(type(fault).__name__)
