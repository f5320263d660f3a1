import os
import threading

from openai import OpenAI

client = OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="hunter2", max_retries=0)


def embed():
    client.embeddings.create(model="text-embedding-3-large", input=["the secret plan"] * 2)


def ask():
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "the secret plan"}])


threads = [threading.Thread(target=work) for work in (embed, ask)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
