"""Asks the model for a cost category per invoice line."""
import csv
import os

from openai import OpenAI

client = OpenAI(api_key="sk-proj-test", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)


def classify(text: str) -> str:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        temperature=0,
        messages=[
            {"role": "system", "content": "Answer with one cost category only."},
            {"role": "user", "content": text},
        ],
    )
    return response.choices[0].message.content.strip()


with open("in.csv", newline="") as src, open("classified.csv", "w", newline="") as dst:
    writer = csv.writer(dst)
    writer.writerow(["name", "amount", "category"])
    for line in csv.DictReader(src):
        writer.writerow([line["name"], line["amount"], classify(line["name"])])
