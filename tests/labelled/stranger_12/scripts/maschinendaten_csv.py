import csv
from datetime import datetime
from pathlib import Path

GRENZEN = {"zone1": 230.0, "zone2": 245.0, "duese": 250.0}


def messwerte(ordner: Path):
    for datei in ordner.glob("sgm_*.csv"):
        with datei.open(encoding="utf-8", newline="") as f:
            for zeile in csv.DictReader(f, delimiter=";"):
                yield datei.stem, zeile


def main():
    ordner = Path(r"\\kw-fs01\produktion\temperaturen") / f"{datetime.now():%Y-%m-%d}"
    anzahl = 0
    for maschine, zeile in messwerte(ordner):
        for zone, grenze in GRENZEN.items():
            wert = float(zeile[zone].replace(",", "."))
            if wert > grenze:
                anzahl += 1
                print(f"{maschine} {zeile['zeit']} {zone}: {wert:.1f} > {grenze}")
    print(f"{anzahl} Ausreißer")


if __name__ == "__main__":
    main()
