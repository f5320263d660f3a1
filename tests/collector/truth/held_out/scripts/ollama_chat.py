import os

import ollama

HTTP = int(os.environ["HTTP"])
try:
    ollama.Client(f"http://127.0.0.1:{HTTP}").chat(
        model="llama3.2", messages=[{"role": "user", "content": "the secret plan"}]
    )
except Exception as fault:
    print(type(fault).__name__)
