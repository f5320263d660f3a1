"""Draft a reply with the model on the department's own server."""
import os

import ollama

client = ollama.Client(host=f"http://127.0.0.1:{os.environ['HTTP']}")
mail = "Could you send us the signed delivery note for order 8841?"
try:
    for part in client.chat(
        model="llama3.2",
        messages=[{"role": "user", "content": f"Reply in two sentences: {mail}"}],
        stream=True,
    ):
        print(part["message"]["content"], end="", flush=True)
except Exception as error:
    print("Server not usable:", type(error).__name__)
