"""Ask Claude for a product description with requests only."""
import os

import requests

proxies = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}
reply = requests.post(
    "http://api.anthropic.com/v1/messages",
    headers={"x-api-key": "none", "anthropic-version": "2023-06-01"},
    json={
        "model": "claude-3-5-haiku-latest",
        "max_tokens": 200,
        "messages": [{"role": "user", "content": "Describe a red bicycle in 30 words"}],
    },
    proxies=proxies,
    timeout=30,
)
reply.raise_for_status()
print(reply.json()["content"][0]["text"])
