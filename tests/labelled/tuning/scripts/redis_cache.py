import os
import redis

cache = redis.Redis(host="cache01", password=os.environ["REDIS_PASSWORD"])
for key in cache.scan_iter("session:*"):
    print(key)
