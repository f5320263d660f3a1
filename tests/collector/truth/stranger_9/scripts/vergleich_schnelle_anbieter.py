"""Vergleicht die Antwortzeit zweier Anbieter für das Callcenter."""
import os
import time

import openai

WEB = openai.DefaultHttpxClient(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=15)
ANBIETER = {
    "Cerebras": dict(base_url="http://api.cerebras.ai/v1", model="llama3.1-8b"),
    "Fireworks": dict(
        base_url="http://api.fireworks.ai/inference/v1", model="accounts/fireworks/models/llama-v3p1-8b-instruct"
    ),
}

for name, werte in ANBIETER.items():
    client = openai.OpenAI(api_key="x", base_url=werte["base_url"], http_client=WEB, max_retries=0)
    start = time.perf_counter()
    client.chat.completions.create(model=werte["model"], messages=[{"role": "user", "content": "Hallo"}])
    print(f"{name:<10} {time.perf_counter() - start:.2f} s")
