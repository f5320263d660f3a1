"""Order a poster picture from Replicate (agency, spring campaign)."""
import json
import os

import urllib3

pool = urllib3.ProxyManager(f"http://127.0.0.1:{os.environ['HTTP']}", retries=False, timeout=10)
try:
    answer = pool.request(
        "POST",
        "https://api.replicate.com/v1/models/black-forest-labs/flux-schnell/predictions",
        body=json.dumps({"input": {"prompt": "tulips on a tram, risograph", "num_outputs": 1}}).encode(),
        headers={"Authorization": "Bearer r8_invented", "Content-Type": "application/json"},
    )
    print(answer.status)
except urllib3.exceptions.HTTPError as problem:
    print("stock photo then:", type(problem).__name__)
