"""The same page by two libraries: is it the server that is slow, or we?"""
import os
import time

import fsspec
from tornado.httpclient import HTTPClient

URL = f"http://127.0.0.1:{os.environ['HTTP']}/intranet/start"


def timed(name, fetch):
    start = time.perf_counter()
    size = len(fetch())
    print(f"{name:<8}{size:>6} bytes {1000 * (time.perf_counter() - start):8.1f} ms")


tornado_client = HTTPClient()
timed("tornado", lambda: tornado_client.fetch(URL, request_timeout=6).body)
tornado_client.close()
timed("fsspec", lambda: fsspec.filesystem("http").cat(URL))
