import os

from huggingface_hub import InferenceClient

HTTP = int(os.environ["HTTP"])
try:
    client = InferenceClient(base_url=f"http://127.0.0.1:{HTTP}/v1", api_key="hunter2")
    client.chat_completion([{"role": "user", "content": "the secret plan"}], model="meta-llama/Llama-3.3-70B-Instruct")
except Exception as fault:
    print(type(fault).__name__)
