"""Sorts last week's support tickets into categories with Claude."""
import json

import anthropic
import pandas as pd

client = anthropic.Anthropic(api_key="sk-ant-api03-12C0ryKtS-eZ0QyZccOSSLKcxaoYWKoS5VI4zk58zfiBaqNUIpAQQttBBukZQekAPEEvPtg55h_2bf6ItFjyA2HAKeOQ1AA")
CATEGORIES = ["delivery", "invoice", "quality", "other"]

tickets = pd.read_csv("tickets.csv")


def classify(batch):
    listing = "\n".join(f"{i}: {text}" for i, text in batch.items())
    message = client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=1500,
        system=f"Answer with JSON only, id to one of {CATEGORIES}.",
        messages=[{"role": "user", "content": listing}],
    )
    return {int(k): v for k, v in json.loads(message.content[0].text).items()}


labels = {}
for start in range(0, len(tickets), 40):
    labels.update(classify(tickets["subject"].iloc[start : start + 40]))
tickets["category"] = tickets.index.map(labels)
tickets.to_csv("tickets_sorted.csv", index=False)
print(tickets["category"].value_counts())
