import os

import anthropic

client = anthropic.Anthropic(base_url=f"http://127.0.0.1:{os.environ['HTTP']}", api_key="hunter2", max_retries=0)
try:
    with client.messages.stream(
        model="claude-3-5-haiku-latest", max_tokens=100, messages=[{"role": "user", "content": "the secret plan"}]
    ) as stream:
        for text in stream.text_stream:
            print(text)
except Exception as fault:
    print(type(fault).__name__)
