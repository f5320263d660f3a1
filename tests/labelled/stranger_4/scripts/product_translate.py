"""Translates product texts into four languages with Groq. The rate limit is kinder late in the evening."""
import csv
import os
import time
from datetime import datetime

from groq import Groq

LANGS = ["German", "French", "Polish", "Dutch"]
client = Groq(api_key=os.environ["GROQ_API_KEY"])


def translate(text, lang):
    done = client.chat.completions.create(
        model="llama-3.3-70b-versatile",
        messages=[
            {"role": "system", "content": f"Translate product texts into {lang}. Only the translation."},
            {"role": "user", "content": text},
        ],
    )
    return done.choices[0].message.content


def main():
    while datetime.now().hour < 23:
        time.sleep(120)
    with open("texts.csv", encoding="utf-8") as fin, open("texts_i18n.csv", "w", newline="", encoding="utf-8") as fout:
        w = csv.writer(fout)
        w.writerow(["sku", "en", *LANGS])
        for row in csv.DictReader(fin):
            w.writerow([row["sku"], row["text"], *(translate(row["text"], l) for l in LANGS)])


if __name__ == "__main__":
    main()
