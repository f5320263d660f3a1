"""Find materials with nearly the same description."""
import csv
import itertools
import sys
from difflib import SequenceMatcher

THRESHOLD = 0.9


def normalise(text):
    text = text.upper().replace(",", ".").replace("-", " ")
    return " ".join(sorted(text.split()))


def main():
    path = sys.argv[1]
    groups = {}
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter=";"):
            groups.setdefault(row["material_group"], []).append((row["material"], normalise(row["description"])))

    writer = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
    writer.writerow(["material_a", "material_b", "similarity"])
    for materials in groups.values():
        for (a, text_a), (b, text_b) in itertools.combinations(materials, 2):
            ratio = SequenceMatcher(None, text_a, text_b).ratio()
            if ratio >= THRESHOLD:
                writer.writerow([a, b, f"{ratio:.2f}"])


if __name__ == "__main__":
    main()
