import os

from openai import OpenAI

HTTP = int(os.environ["HTTP"])
try:
    client = OpenAI(api_key="hunter2", base_url=f"http://127.0.0.1:{HTTP}/v1", max_retries=0)
    client.responses.create(model="gpt-4.1", input="the secret plan")
except Exception as fault:
    print(type(fault).__name__)
