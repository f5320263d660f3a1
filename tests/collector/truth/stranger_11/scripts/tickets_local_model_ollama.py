"""Ticket titles from a model on our own machine."""
import os

import ollama

client = ollama.Client(host=f"http://127.0.0.1:{os.environ['HTTP']}")
TICKETS = ["printer on floor 3 eats paper", "cannot open the shared calendar since Monday"]

for ticket in TICKETS:
    try:
        reply = client.chat(
            model="qwen3:8b",
            messages=[{"role": "user", "content": f"A title of at most five words: {ticket}"}],
            options={"temperature": 0},
        )
        print(reply.message.content)
    except Exception as problem:
        print(ticket[:30], f"({type(problem).__name__})")
