"""Slogan for the summer fair with Llama on Replicate."""
import os

import requests

proxies = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}
job = requests.post(
    "http://api.replicate.com/v1/models/meta/meta-llama-3-8b-instruct/predictions",
    headers={"Authorization": "Bearer x", "Prefer": "wait"},
    json={"input": {"prompt": "Slogan for the town summer fair", "max_tokens": 40}},
    proxies=proxies,
    timeout=30,
)
print(job.status_code, job.json().get("output", "pending"))
