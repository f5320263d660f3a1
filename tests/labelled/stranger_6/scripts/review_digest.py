"""Condense hotel reviews of the week into a short digest."""
import textwrap

import pandas as pd
from transformers import pipeline

MODEL_DIR = "/opt/models/mistral-7b-instruct"
generator = pipeline("text-generation", model=MODEL_DIR, device_map="auto")


def digest(reviews: list[str]) -> str:
    joined = "\n".join(f"- {r}" for r in reviews)
    messages = [
        {"role": "system", "content": "You summarise guest reviews for the management board."},
        {"role": "user", "content": f"List the three main complaints and praises:\n{joined}"},
    ]
    out = generator(messages, max_new_tokens=350, do_sample=False)
    return out[0]["generated_text"][-1]["content"]


if __name__ == "__main__":
    df = pd.read_csv("reviews.csv", usecols=["stars", "text"])
    text = digest(df["text"].dropna().head(60).tolist())
    print(textwrap.fill(text, 100))
