import pandas as pd

TOPICS = {
    "leak": ["leak", "burst", "dripping", "puddle"],
    "pressure": ["pressure", "trickle", "weak flow"],
    "quality": ["brown", "smell", "taste", "cloudy", "chlorine"],
    "billing": ["bill", "invoice", "reading", "estimate", "charge"],
    "works": ["road", "dig", "excavation", "noise"],
}


def topic_of(text):
    text = str(text).lower()
    for topic, words in TOPICS.items():
        if any(w in text for w in words):
            return topic
    return "other"


complaints = pd.read_csv("complaints_week.csv")
complaints["topic"] = complaints["text"].map(topic_of)
counts = complaints["topic"].value_counts().rename_axis("topic").reset_index(name="count")
counts["share"] = (counts["count"] / counts["count"].sum()).round(3)
counts.to_excel("complaint_topics.xlsx", index=False)
print(counts.to_string(index=False))
