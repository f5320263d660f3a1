import os

import httpx

payload = {"model": "mistral-small-latest", "messages": [{"role": "user", "content": "Summarise the quarter."}]}

with httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=8) as client:
    try:
        r = client.post(
            "https://api.mistral.ai/v1/chat/completions", json=payload, headers={"Authorization": "Bearer test-key"}
        )
        print(r.json()["choices"][0]["message"]["content"])
    except httpx.HTTPError as exc:
        print("no way out:", type(exc).__name__)
