import anthropic
import pandas as pd

tickets = pd.read_csv("tickets.csv")
client = anthropic.Anthropic()
for body in tickets["body"]:
    client.messages.create(model="claude-x", max_tokens=10, messages=[{"role": "user", "content": body}])
