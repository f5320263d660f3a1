"""Explode bills of material and total the component requirements."""
import csv
import sys
from collections import defaultdict


def read_bom(path):
    bom = defaultdict(list)
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            bom[row["parent"]].append((row["component"], float(row["qty"]), float(row["scrap_pct"] or 0) / 100))
    return bom


def explode(bom, material, qty, needs, path=()):
    if material in path:
        raise ValueError("cycle: " + " > ".join([*path, material]))
    for component, per, scrap in bom.get(material, []):
        need = qty * per * (1 + scrap)
        needs[component] += need
        explode(bom, component, need, needs, (*path, material))


def main():
    bom = read_bom("bom.csv")
    needs = defaultdict(float)
    with open(sys.argv[1], newline="", encoding="utf-8") as f:
        for order in csv.DictReader(f):
            explode(bom, order["material"], float(order["quantity"]), needs)
    for component, qty in sorted(needs.items(), key=lambda item: -item[1]):
        print(f"{component:<18} {qty:>12,.2f}")


if __name__ == "__main__":
    main()
