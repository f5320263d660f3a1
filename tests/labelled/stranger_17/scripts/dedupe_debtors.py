"""Find probable duplicates among debtors by fuzzy comparison."""
import argparse
import csv
import itertools
from collections import defaultdict

from rapidfuzz import fuzz


def load(path):
    with open(path, newline="", encoding="utf-8-sig") as fh:
        return list(csv.DictReader(fh, delimiter=";"))


def block_key(row):
    return row["date_of_birth"] or row["postcode"][:3]


def similar(a, b):
    name = fuzz.token_sort_ratio(a["surname"] + " " + a["forename"], b["surname"] + " " + b["forename"])
    street = fuzz.partial_ratio(a["street"], b["street"])
    return 0.7 * name + 0.3 * street


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("claims")
    ap.add_argument("--min", type=float, default=88)
    args = ap.parse_args()

    blocks = defaultdict(list)
    for row in load(args.claims):
        blocks[block_key(row)].append(row)

    hits = 0
    for rows in blocks.values():
        for a, b in itertools.combinations(rows, 2):
            score = similar(a, b)
            if score >= args.min:
                hits += 1
                print(f"{score:5.1f}  {a['claim_no']} {a['surname']}, {a['forename']}  <->  "
                      f"{b['claim_no']} {b['surname']}, {b['forename']}")
    print(hits, "probable duplicates")


if __name__ == "__main__":
    main()
