"""Bereitet für jede Station die Liste der bald ablaufenden Impfstoffe vor."""
from pathlib import Path

import pandas as pd

FRIST = pd.Timedelta(days=30)


def bald_abgelaufen(bestand: pd.DataFrame) -> pd.DataFrame:
    return bestand[bestand["Verfall"] <= pd.Timestamp.today() + FRIST]


if __name__ == "__main__":
    ordner = Path("listen")
    ordner.mkdir(exist_ok=True)
    bestand = pd.read_excel("impfstoffe.xlsx", parse_dates=["Verfall"])
    for station, gruppe in bald_abgelaufen(bestand).groupby("Station"):
        gruppe[["Name", "Charge", "Verfall", "Menge"]].to_excel(ordner / f"verfall_{station}.xlsx", index=False)
