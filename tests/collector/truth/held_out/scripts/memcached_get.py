import os

from pymemcache.client.base import Client

DUMB = int(os.environ["DUMB"])
try:
    Client(("127.0.0.1", DUMB), connect_timeout=2, timeout=2).get("x")
except Exception as fault:
    print(type(fault).__name__)
