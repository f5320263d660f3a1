"""The office network only lets HTTPS out through the proxy."""
import os

import httpx
from openai import APIConnectionError, OpenAI

proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
client = OpenAI(api_key="sk-test-key", http_client=httpx.Client(proxy=proxy, timeout=10), max_retries=0)

try:
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": "Write a polite payment reminder for invoice 2024-118."}],
    )
    print(reply.choices[0].message.content)
except APIConnectionError as exc:
    print("proxy refused:", type(exc).__name__)
