"""Checks the EAN of every line of the stationery order."""
import csv
import sys


def is_valid(ean: str) -> bool:
    if len(ean) != 13 or not ean.isdigit():
        return False
    return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(ean)) % 10 == 0


with open(sys.argv[1], newline="") as fh:
    for line, row in enumerate(csv.DictReader(fh), 2):
        if not is_valid(row["ean"]):
            print(f"line {line}: {row['ean']} ({row['article']})")
