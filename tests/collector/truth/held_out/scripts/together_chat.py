import os

from together import Together

HTTP = int(os.environ["HTTP"])
try:
    client = Together(api_key="hunter2", base_url=f"http://127.0.0.1:{HTTP}/v1", max_retries=0)
    client.chat.completions.create(model="Qwen/Qwen2.5-7B-Instruct-Turbo", messages=[{"role": "user", "content": "x"}])
except Exception as fault:
    print(type(fault).__name__)
