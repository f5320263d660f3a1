"""Poll the machine counters through one pooled connection."""
import os

import urllib3

pool = urllib3.HTTPConnectionPool("127.0.0.1", port=int(os.environ["HTTP"]), maxsize=1, retries=False, timeout=5)
with open("counters.jsonl", "wb") as target:
    for machine in range(5):
        reply = pool.request("GET", f"/machines/{machine}/counter")
        target.write(reply.data + b"\n")
print(pool.num_connections, "connection,", pool.num_requests, "requests")
