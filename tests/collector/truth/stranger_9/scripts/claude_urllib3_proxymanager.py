"""Short apology for a wrong delivery, urllib3 only."""
import json
import os

import urllib3

web = urllib3.ProxyManager(f"http://127.0.0.1:{os.environ['HTTP']}", retries=False, timeout=15)
reply = web.request(
    "POST",
    "http://api.anthropic.com/v1/messages",
    headers={"x-api-key": "x", "anthropic-version": "2023-06-01", "content-type": "application/json"},
    body=json.dumps(
        {
            "model": "claude-3-haiku-20240307",
            "max_tokens": 120,
            "messages": [{"role": "user", "content": "Apologise for sending 10 boxes instead of 1."}],
        }
    ),
)
print(json.loads(reply.data)["content"][0]["text"])
