"""Findet doppelte Privatkunden (Name, Geburtsdatum, Anschrift) in der Kundenliste."""
import csv
import unicodedata
from collections import defaultdict

import jellyfish


def norm(text):
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().strip()


def main():
    gruppen = defaultdict(list)
    with open("privatkunden.csv", encoding="utf-8-sig") as fh:
        for z in csv.DictReader(fh, delimiter=";"):
            schluessel = (jellyfish.metaphone(norm(z["nachname"])), z["geburtsdatum"])
            gruppen[schluessel].append(z)
    for (_, geb), zeilen in gruppen.items():
        if len(zeilen) < 2:
            continue
        print("Mögliche Dublette, geb.", geb)
        for z in zeilen:
            print("   ", z["kundennr"], z["vorname"], z["nachname"], z["strasse"], z["plz"])


if __name__ == "__main__":
    main()
