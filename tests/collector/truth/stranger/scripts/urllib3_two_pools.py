import os

import urllib3

HTTP = int(os.environ["HTTP"])
manager = urllib3.PoolManager(num_pools=2, headers={"User-Agent": "stock-robot"})
for host in ("localhost", "127.0.0.1"):
    reply = manager.request("POST", f"http://{host}:{HTTP}/stock", json={"sku": "A1"}, timeout=5.0)
    print(reply.status)
