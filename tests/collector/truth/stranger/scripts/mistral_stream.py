import os

try:
    from mistralai import Mistral
except ImportError:
    from mistralai.client import Mistral

try:
    with Mistral(api_key="hunter2", server_url=f"http://127.0.0.1:{os.environ['HTTP']}") as client:
        for event in client.chat.stream(
            model="open-mistral-nemo", messages=[{"role": "user", "content": "the secret plan"}]
        ):
            print(event.data)
except Exception as fault:
    print(type(fault).__name__)
