"""Prüft die Importdateien der Lieferanten."""
import argparse
from pathlib import Path

import pandas as pd

PFLICHT = ["artikelnr", "bezeichnung", "einheit", "preis"]


def pruefen(datei: Path) -> list[str]:
    df = pd.read_csv(datei, sep=";", decimal=",", dtype={"artikelnr": str})
    fehlend = [s for s in PFLICHT if s not in df.columns]
    if fehlend:
        return [f"Spalten fehlen: {', '.join(fehlend)}"]
    fehler = []
    for spalte in PFLICHT:
        leer = df[spalte].isna().sum()
        if leer:
            fehler.append(f"{leer} Zeilen ohne {spalte}")
    doppelt = df[df["artikelnr"].duplicated()]["artikelnr"].unique()
    if len(doppelt):
        fehler.append(f"doppelt: {', '.join(doppelt[:10])}")
    if (df["preis"] <= 0).any():
        fehler.append(f"{(df['preis'] <= 0).sum()} Preise <= 0")
    return fehler


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("ordner", type=Path)
    for datei in sorted(p.parse_args().ordner.glob("*.csv")):
        fehler = pruefen(datei)
        print(datei.name, "ok" if not fehler else "; ".join(fehler))
