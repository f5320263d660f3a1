import os

import redis

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    redis.Redis(host='localhost', port=DUMB, db=3, username='bob', password='hunter2', socket_timeout=3, retry=None).ping()
except Exception as fault:
    print(type(fault).__name__)
