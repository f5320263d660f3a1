"""Sort complaints into topics by a list of words."""
from collections import Counter

import pandas as pd

TOPICS = {
    "delivery": ["late", "delay", "courier", "parcel"],
    "quality": ["broken", "scratch", "loose", "defect"],
    "invoice": ["invoice", "price", "charged", "vat"],
}


def topic(text: str) -> str:
    words = Counter(text.lower().split())
    scores = {name: sum(words[w] for w in wanted) for name, wanted in TOPICS.items()}
    best = max(scores, key=scores.get)
    return best if scores[best] else "other"


complaints = pd.read_csv("complaints.csv")
complaints["topic"] = complaints["text"].astype(str).map(topic)
table = complaints.pivot_table(index="article", columns="topic", values="ticket", aggfunc="count", fill_value=0)
table.to_excel("complaints_topics.xlsx")
print(table.sum())
