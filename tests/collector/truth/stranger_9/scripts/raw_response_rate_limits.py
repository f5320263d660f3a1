"""Look at the rate-limit headers while classifying a letter."""
import os

from openai import OpenAI

with OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0) as client:
    raw = client.chat.completions.with_raw_response.create(
        model="gpt-4.1-2025-04-14",
        messages=[{"role": "user", "content": "Complaint or praise? 'Bus was late again.'"}],
    )
    print({k: v for k, v in raw.headers.items() if k.lower().startswith("x-ratelimit")})
    print(raw.parse().choices[0].message.content)
