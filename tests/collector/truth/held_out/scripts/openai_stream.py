import os

from openai import OpenAI

HTTP = int(os.environ["HTTP"])
try:
    client = OpenAI(api_key="hunter2", base_url=f"http://127.0.0.1:{HTTP}/v1", max_retries=0)
    with client.chat.completions.create(
        model="gpt-4o", stream=True, messages=[{"role": "user", "content": "x"}]
    ) as parts:
        for part in parts:
            print(part)
except Exception as fault:
    print(type(fault).__name__)
