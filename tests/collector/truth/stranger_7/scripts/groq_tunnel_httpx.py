"""Quick question to a fast model, through the proxy."""

import os
import sys

import httpx

question = " ".join(sys.argv[1:]) or "What is a purchase order?"

try:
    response = httpx.post(
        "https://api.groq.com/openai/v1/chat/completions",
        headers={"Authorization": "Bearer gsk-test"},
        json={"model": "llama-3.1-8b-instant", "messages": [{"role": "user", "content": question}]},
        proxy=f"http://127.0.0.1:{os.environ['HTTP']}",
        timeout=20,
    )
    print(response.json()["choices"][0]["message"]["content"])
except httpx.HTTPError as exc:
    print("No answer:", exc)
