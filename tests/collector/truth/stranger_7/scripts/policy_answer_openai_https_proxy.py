"""Answer a policy question from behind the company proxy."""

import os

from openai import APIConnectionError, OpenAI

os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"

client = OpenAI(api_key="sk-test", max_retries=0, timeout=20)
try:
    answer = client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": "May travel expenses include breakfast?"}]
    )
    print(answer.choices[0].message.content)
except APIConnectionError as exc:
    print("The proxy refused:", exc)
