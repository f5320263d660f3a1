"""Drafts the cover text of an offer with Mistral."""
import os
import tomllib

from mistralai import Mistral

PROMPT = """Write a friendly cover text (max. 120 words) for this offer.
Product: {product}
Quantity: {qty}
Lead time: {lead}
Language: {lang}
"""


def main():
    with open("offer.toml", "rb") as fh:
        offer = tomllib.load(fh)
    with Mistral(api_key=os.environ["MISTRAL_API_KEY"]) as client:
        res = client.chat.complete(
            model="mistral-small-latest",
            messages=[{"role": "user", "content": PROMPT.format(**offer)}],
        )
    text = res.choices[0].message.content
    with open("cover.txt", "w", encoding="utf-8") as fh:
        fh.write(text)
    print(text)


if __name__ == "__main__":
    main()
