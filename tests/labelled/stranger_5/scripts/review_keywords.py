"""Counts positive and negative words in product reviews. No AI, only word lists."""
import re
from collections import Counter

import pandas as pd

POSITIVE = {"great", "good", "sturdy", "fast", "love", "perfect", "easy", "beautiful"}
NEGATIVE = {"broken", "late", "bad", "cheap", "scratch", "scratched", "poor", "return"}

token_pattern = re.compile(r"[a-z']+")


def score(text):
    tokens = token_pattern.findall(str(text).lower())
    return sum(t in POSITIVE for t in tokens) - sum(t in NEGATIVE for t in tokens)


reviews = pd.read_csv("reviews.csv", usecols=["product", "stars", "review_text"])
reviews["score"] = reviews["review_text"].map(score)

words = Counter()
for text in reviews.loc[reviews["score"] < 0, "review_text"]:
    words.update(t for t in token_pattern.findall(str(text).lower()) if t in NEGATIVE)

print("Average score per product")
print(reviews.groupby("product")[["stars", "score"]].mean().round(2))
print("\nMost used complaints")
for word, count in words.most_common(5):
    print(f"  {word:<12}{count}")
