"""Classify tickets by keywords."""
import csv
from collections import Counter

KEYWORDS = {
    "printer": ("printer", "toner", "paper jam"),
    "network": ("wifi", "vpn", "network", "no internet"),
    "erp": ("erp", "posting", "order entry"),
    "hardware": ("monitor", "docking", "keyboard"),
}


def classify(text: str) -> str:
    text = text.lower()
    hits = Counter({cat: sum(text.count(w) for w in words) for cat, words in KEYWORDS.items()})
    cat, n = hits.most_common(1)[0]
    return cat if n else "other"


def main():
    totals = Counter()
    with open("tickets.csv", newline="", encoding="utf-8") as src:
        for row in csv.DictReader(src):
            totals[classify(row["subject"] + " " + row["body"])] += 1
    for cat, n in totals.most_common():
        print(f"{cat:<10} {n}")


if __name__ == "__main__":
    main()
