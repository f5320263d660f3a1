"""Check that the key still works and how many models it may use."""
import os

from openai import OpenAI

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0, timeout=10)
try:
    names = [m.id for m in client.models.list()]
    print(len(names), "models")
except Exception as e:
    print("key or network problem:", e)
