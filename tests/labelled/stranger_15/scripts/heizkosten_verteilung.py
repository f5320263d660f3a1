"""Verteilt die Heizkosten eines Hauses auf die Wohnungen (70 % Verbrauch, 30 % Fläche)."""
import argparse

import pandas as pd


def verteilen(df: pd.DataFrame, kosten: float, anteil_verbrauch: float) -> pd.DataFrame:
    grund = kosten * (1 - anteil_verbrauch) * df["flaeche_qm"] / df["flaeche_qm"].sum()
    verbrauch = kosten * anteil_verbrauch * df["einheiten"] / df["einheiten"].sum()
    df["grundkosten"] = grund.round(2)
    df["verbrauchskosten"] = verbrauch.round(2)
    df["gesamt"] = df["grundkosten"] + df["verbrauchskosten"]
    return df


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("ablesung", help="CSV: wohnung;flaeche_qm;einheiten")
    p.add_argument("kosten", type=float)
    p.add_argument("--verbrauch", type=float, default=0.7)
    a = p.parse_args()
    ergebnis = verteilen(pd.read_csv(a.ablesung, sep=";", decimal=","), a.kosten, a.verbrauch)
    ergebnis.to_excel("heizkosten.xlsx", index=False)
    print(ergebnis.to_string(index=False))
