"""Classify returns reasons; naive retry loop around the API."""
import os
import time

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

s = requests.Session()
s.mount("http://", HTTPAdapter(max_retries=Retry(total=2, backoff_factor=0.1, status_forcelist=[503], allowed_methods=["POST"])))
s.proxies["http"] = f"http://127.0.0.1:{os.environ['HTTP']}"


def ask(reason, tries=3):
    for attempt in range(tries):
        r = s.post(
            "http://api.deepseek.com/chat/completions",
            headers={"Authorization": "Bearer x"},
            json={"model": "deepseek-reasoner", "messages": [{"role": "user", "content": f"SIZE/QUALITY/OTHER: {reason}"}]},
            timeout=20,
        )
        if r.ok:
            return r.json()["choices"][0]["message"]["content"]
        time.sleep(0.1 * attempt)
    return "OTHER"


print({reason: ask(reason) for reason in ("too small", "button missing")})
