"""Shows to the privacy officer exactly what we would send to the model providers. Sends nothing."""

import json

import httpx
import requests

TEXT = "Dear customer, your order is late."

prepared = requests.Request(
    "POST",
    "https://api.openai.com/v1/chat/completions",
    json={"model": "gpt-4o", "messages": [{"role": "user", "content": TEXT}]},
).prepare()
built = httpx.Client(trust_env=False).build_request(
    "POST",
    "https://api.anthropic.com/v1/messages",
    json={"model": "claude-sonnet-4-5", "max_tokens": 100, "messages": [{"role": "user", "content": TEXT}]},
)

with open("preview.txt", "w") as f:
    for url, body in ((prepared.url, prepared.body), (str(built.url), built.content)):
        f.write(f"{url}\n{json.dumps(json.loads(body), indent=2)}\n\n")
