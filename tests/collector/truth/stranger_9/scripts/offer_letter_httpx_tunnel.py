"""Offer letter from bullet points."""
import os

import httpx

payload = {
    "model": "claude-opus-4-1",
    "max_tokens": 600,
    "messages": [{"role": "user", "content": "Offer letter: 32 h, from 1 March, warehouse Lille."}],
}
headers = {"x-api-key": "x", "anthropic-version": "2023-06-01"}

with httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=15) as http:
    try:
        answer = http.post("https://api.anthropic.com/v1/messages", json=payload, headers=headers)
        answer.raise_for_status()
        print(answer.json()["content"][0]["text"])
    except httpx.HTTPError as e:
        print("not written:", type(e).__name__)
