"""Slide titles from a model, with the newer HTTP library under the SDK."""
import os

import httpx2
from openai import OpenAI

with httpx2.Client(timeout=8) as http:
    client = OpenAI(
        api_key="invented", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", http_client=http, max_retries=0
    )
    for topic in ("Revenue by region", "Churn", "Outlook 2027"):
        reply = client.chat.completions.create(
            model="o4-mini", messages=[{"role": "user", "content": f"A slide title for: {topic}"}]
        )
        print(topic, "->", reply.choices[0].message.content)
