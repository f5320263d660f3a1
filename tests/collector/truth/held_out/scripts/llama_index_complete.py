import os

from llama_index.llms.openai import OpenAI

HTTP = int(os.environ["HTTP"])
try:
    OpenAI(model="gpt-4o", api_base=f"http://127.0.0.1:{HTTP}/v1", api_key="hunter2", max_retries=0).complete(
        "the secret plan"
    )
except Exception as fault:
    print(type(fault).__name__)
