"""Asks the model only about lines without a name; today there are none."""
import csv
import os

from openai import OpenAI

client = OpenAI(api_key="sk-x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1")

with open("in.csv", newline="") as f:
    unnamed = [line for line in csv.DictReader(f) if not line["name"].strip()]

for line in unnamed:
    reply = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Name for amount {line['amount']}?"}]
    )
    print(reply.choices[0].message.content)
print(f"{len(unnamed)} lines needed help")
