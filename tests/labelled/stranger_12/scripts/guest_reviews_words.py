from collections import Counter
from pathlib import Path

import pandas as pd

TOPICS = {
    "room": {"room", "bed", "bathroom", "shower", "pillow"},
    "breakfast": {"breakfast", "coffee", "buffet", "eggs"},
    "staff": {"staff", "reception", "friendly", "rude"},
    "noise": {"noise", "loud", "quiet", "street"},
    "wifi": {"wifi", "internet", "connection"},
}


def topic(review: str) -> str:
    words = Counter(review.lower().split())
    scores = {name: sum(words[w] for w in vocabulary) for name, vocabulary in TOPICS.items()}
    best = max(scores, key=scores.get)
    return best if scores[best] else "other"


def main(path=Path("reviews.csv")):
    reviews = pd.read_csv(path, usecols=["hotel", "text"])
    reviews["topic"] = reviews["text"].map(topic)
    print(reviews.groupby(["hotel", "topic"]).size().unstack(fill_value=0))


main()
