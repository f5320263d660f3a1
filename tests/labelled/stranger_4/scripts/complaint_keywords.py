"""Assign each product complaint to a topic by keyword scoring (no model involved)."""
import csv
from collections import Counter

from rapidfuzz import fuzz

TOPICS = {
    "delivery": ["late", "lost parcel", "carrier"],
    "quality": ["broken", "scratched", "defect"],
    "invoice": ["wrong amount", "charged twice", "vat"],
}


def classify(text):
    best, score = "other", 75
    for topic, words in TOPICS.items():
        for w in words:
            s = fuzz.partial_ratio(w, text.lower())
            if s > score:
                best, score = topic, s
    return best


def main():
    counts = Counter()
    with open("complaints.csv", encoding="utf-8") as fh:
        for row in csv.DictReader(fh):
            counts[classify(row["text"])] += 1
    for topic, n in counts.most_common():
        print(f"{topic:<12}{n}")


if __name__ == "__main__":
    main()
