"""Assign each product complaint to a topic with GPT."""
import csv
import time

from openai import OpenAI, RateLimitError

client = OpenAI(api_key="sk-proj-r44VrhBxPvO-XOJC1QIdpRzKwg7W2qy0fo1gej_cp0omTSS1Wi4MqUw59omubYCgkzdmch7yb2")
TOPICS = ["delivery", "quality", "invoice", "packaging", "other"]


def classify(text):
    for attempt in range(4):
        try:
            r = client.chat.completions.create(
                model="gpt-4o-mini",
                temperature=0,
                messages=[
                    {"role": "system", "content": "Answer with one word of: " + ", ".join(TOPICS)},
                    {"role": "user", "content": text},
                ],
            )
            return r.choices[0].message.content.strip().lower()
        except RateLimitError:
            time.sleep(2 ** attempt)
    return "other"


def main():
    with open("complaints.csv", encoding="utf-8") as fin, open("topics.csv", "w", newline="", encoding="utf-8") as fout:
        w = csv.writer(fout)
        for row in csv.DictReader(fin):
            w.writerow([row["ticket"], row["product"], classify(row["text"])])


if __name__ == "__main__":
    main()
