"""Nothing leaves the house: the model runs on the server in the basement."""
import os

from ollama import Client

client = Client(host=f"http://127.0.0.1:{os.environ['HTTP']}")

with open("in.txt") as f:
    text = f.read()

try:
    reply = client.chat(model="llama3.1", messages=[{"role": "user", "content": "Summarise:\n" + text}])
    print(reply["message"]["content"])
except Exception as exc:
    print("local model:", type(exc).__name__)
