"""Findet doppelte Artikel im Artikelstamm anhand ähnlicher Bezeichnungen."""
import csv
from itertools import combinations

import Levenshtein

GRENZE = 0.92


def main():
    with open("artikelstamm.csv", encoding="utf-8-sig") as fh:
        artikel = [(z["artnr"], z["bezeichnung"].lower()) for z in csv.DictReader(fh, delimiter=";")]
    treffer = 0
    for (a, ta), (b, tb) in combinations(artikel, 2):
        if abs(len(ta) - len(tb)) > 6:
            continue
        q = Levenshtein.ratio(ta, tb)
        if q >= GRENZE:
            treffer += 1
            print(f"{q:.2f}  {a} {ta!r}  <->  {b} {tb!r}")
    print(treffer, "mögliche Dubletten")


if __name__ == "__main__":
    main()
