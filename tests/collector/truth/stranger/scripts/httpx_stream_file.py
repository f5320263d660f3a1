import os

import httpx

HTTP = os.environ["HTTP"]
with httpx.Client(base_url=f"http://localhost:{HTTP}", timeout=5) as client:
    with client.stream("GET", "/files/catalog.bin") as reply, open("download.bin", "wb") as target:
        for block in reply.iter_bytes(64):
            target.write(block)
