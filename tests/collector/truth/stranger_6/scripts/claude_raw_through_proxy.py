import os

import requests

PROXIES = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}

resp = requests.post(
    "http://api.anthropic.com/v1/messages",
    headers={"x-api-key": "sk-ant-test", "anthropic-version": "2023-06-01"},
    json={
        "model": "claude-3-haiku-20240307",
        "max_tokens": 100,
        "messages": [{"role": "user", "content": "Draft a one line out-of-office note."}],
    },
    proxies=PROXIES,
    timeout=10,
)
resp.raise_for_status()
print(resp.json()["content"][0]["text"])
