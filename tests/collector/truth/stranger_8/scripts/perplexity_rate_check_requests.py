"""Ask for the current base rate and keep the answer with the closing papers."""
import json
import os

import requests

session = requests.Session()
session.proxies = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}
session.headers["Authorization"] = "Bearer pplx-test"

response = session.post(
    "http://api.perplexity.ai/chat/completions",
    json={
        "model": "sonar",
        "messages": [{"role": "user", "content": "What is the ECB main refinancing rate today?"}],
    },
    timeout=20,
)
response.raise_for_status()
with open("rate_check.json", "w", encoding="utf-8") as target:
    json.dump(response.json(), target, indent=2)
