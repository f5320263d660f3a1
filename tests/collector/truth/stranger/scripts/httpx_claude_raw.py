import os

import httpx

with httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=5) as client:
    reply = client.post(
        "http://api.anthropic.com/v1/messages",
        headers={"x-api-key": "hunter2", "anthropic-version": "2023-06-01"},
        json={"model": "claude-opus-4-1", "max_tokens": 9, "messages": [{"role": "user", "content": "the secret plan"}]},
    )
    print(reply.json()["content"][0]["text"])
