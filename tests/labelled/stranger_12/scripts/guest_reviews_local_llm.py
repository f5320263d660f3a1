from collections import Counter
from pathlib import Path

import pandas as pd
from llama_cpp import Llama

TOPICS = ["room", "breakfast", "staff", "noise", "price", "wifi", "other"]
llm = Llama(model_path="/opt/models/mistral-7b-instruct-v0.3.Q4_K_M.gguf", n_ctx=2048, verbose=False)


def topic(review: str) -> str:
    out = llm(
        f"Review: {review}\nChoose exactly one topic from {TOPICS}.\nTopic:",
        max_tokens=4,
        temperature=0,
    )
    word = out["choices"][0]["text"].strip().lower()
    return word if word in TOPICS else "other"


def main(path=Path("reviews.csv")):
    reviews = pd.read_csv(path)
    reviews["topic"] = reviews["text"].map(topic)
    reviews.to_csv("reviews_topics.csv", index=False)
    print(Counter(reviews["topic"]))


main()
