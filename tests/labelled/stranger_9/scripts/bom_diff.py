"""Compare two bills of material (CSV: position, part, quantity, unit)."""
import argparse
import csv


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as f:
        return {row["part"]: (float(row["quantity"]), row["unit"]) for row in csv.DictReader(f, delimiter=";")}


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("old")
parser.add_argument("new")
args = parser.parse_args()
old, new = read(args.old), read(args.new)

for part in sorted(old.keys() | new.keys()):
    if part not in new:
        print(f"-  {part}")
    elif part not in old:
        print(f"+  {part}  {new[part][0]:g} {new[part][1]}")
    elif old[part] != new[part]:
        print(f"~  {part}  {old[part][0]:g} {old[part][1]} -> {new[part][0]:g} {new[part][1]}")
