"""Does our key still work? Lists the models, asks none of them."""

import os

import requests

try:
    r = requests.get(
        "https://api.anthropic.com/v1/models",
        headers={"x-api-key": "test", "anthropic-version": "2023-06-01"},
        proxies={"https": f"http://127.0.0.1:{os.environ['HTTP']}"},
        timeout=15,
    )
    print("key is valid" if r.ok else f"status {r.status_code}")
except requests.exceptions.ProxyError:
    print("blocked by the proxy")
