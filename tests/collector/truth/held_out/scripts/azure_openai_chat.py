import os

from openai import AzureOpenAI

HTTP = int(os.environ["HTTP"])
try:
    client = AzureOpenAI(
        azure_endpoint=f"http://127.0.0.1:{HTTP}", api_key="hunter2", api_version="2024-10-21", max_retries=0
    )
    client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "the secret plan"}])
except Exception as fault:
    print(type(fault).__name__)
