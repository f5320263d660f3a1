"""Bereitet für jede Stationsleitung die Liste der Beschäftigten ohne Masernschutz vor."""
from dataclasses import dataclass
from pathlib import Path

import pandas as pd


@dataclass(frozen=True)
class Liste:
    station: str
    personen: pd.DataFrame

    def schreiben(self, ordner: Path) -> Path:
        ziel = ordner / f"masern_{self.station}.xlsx"
        self.personen.to_excel(ziel, index=False)
        return ziel


def ohne_nachweis(betriebsarzt: pd.DataFrame) -> list[Liste]:
    offen = betriebsarzt.query("Masern != 'ja' and Kontraindikation != 'ja'")
    spalten = ["Name", "Geburtsjahr", "Masern", "LetzteUntersuchung"]
    return [Liste(station, gruppe[spalten]) for station, gruppe in offen.groupby("Station")]


if __name__ == "__main__":
    ordner = Path("listen")
    ordner.mkdir(exist_ok=True)
    for liste in ohne_nachweis(pd.read_excel("impfbuch_personal.xlsx")):
        print(liste.schreiben(ordner), len(liste.personen))
