"""Download the catalogue pages four at a time."""
import os
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BASE = f"http://localhost:{os.environ['HTTP']}/catalogue"


def download(page):
    with urllib.request.urlopen(f"{BASE}?page={page}", timeout=10) as reply:
        content = reply.read()
    Path(f"page_{page}.json").write_bytes(content)
    return len(content)


with ThreadPoolExecutor(max_workers=4) as pool:
    sizes = list(pool.map(download, range(1, 4)))
print("downloaded", sum(sizes), "bytes")
