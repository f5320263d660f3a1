"""Draft a reminder letter with the local Ollama server."""
import os

import ollama

client = ollama.Client(host=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=15)
try:
    reply = client.chat(model="llama3.2", messages=[{"role": "user", "content": "Draft a polite payment reminder"}])
    text = reply["message"]["content"]
except Exception as error:
    text = f"(no draft: {type(error).__name__})"
with open("reminder.txt", "w") as target:
    target.write(text)
