"""Extract the order number from a mail with Mistral, without an SDK."""
import os

import httpx

with httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=20) as client:
    reply = client.post(
        "http://api.mistral.ai/v1/chat/completions",
        headers={"Authorization": "Bearer none"},
        json={
            "model": "mistral-small-latest",
            "response_format": {"type": "json_object"},
            "messages": [{"role": "user", "content": "Order number in: 'about order 4711 ...'"}],
        },
    )
print(reply.json()["choices"][0]["message"]["content"])
