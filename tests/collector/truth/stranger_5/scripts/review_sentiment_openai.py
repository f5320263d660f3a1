"""Classify customer reviews with OpenAI."""
import csv
import os

from openai import OpenAI

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
client = OpenAI(api_key="sk-none", base_url="http://api.openai.com/v1", max_retries=0, timeout=20)

REVIEWS = ["Great service", "Parcel arrived broken"]
with open("sentiment.csv", "w", newline="") as target:
    writer = csv.writer(target)
    writer.writerow(["review", "sentiment"])
    for review in REVIEWS:
        completion = client.chat.completions.create(
            model="gpt-4o-mini",
            temperature=0,
            messages=[{"role": "system", "content": "positive or negative?"}, {"role": "user", "content": review}],
        )
        writer.writerow([review, completion.choices[0].message.content])
