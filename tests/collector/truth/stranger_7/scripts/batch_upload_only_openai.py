"""Upload the questions file for a batch that somebody starts later by hand."""

import csv
import json
import os

from openai import OpenAI

with open("in.csv", newline="") as source, open("batch.jsonl", "w") as target:
    for row in csv.DictReader(source):
        target.write(json.dumps({"custom_id": row["name"], "prompt": f"Describe {row['name']}"}) + "\n")

client = OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-test")
with open("batch.jsonl", "rb") as f:
    uploaded = client.files.create(file=f, purpose="batch")
print("Uploaded as", uploaded.id)
