"""Build the downtime report for the plants listed in PLANTS."""
import argparse
from pathlib import Path

import pandas as pd

PLANTS = {
    "linz": {"export": Path(r"\\fs-linz\mes\downtime.csv"), "sep": ";", "shift_hours": 8},
    "brno": {"export": Path(r"\\fs-brno\mes\downtime.csv"), "sep": ",", "shift_hours": 12},
}


def build(plant: dict) -> pd.DataFrame:
    df = pd.read_csv(plant["export"], sep=plant["sep"])
    table = df.groupby("line")["minutes"].sum().to_frame()
    table["shifts_lost"] = (table["minutes"] / 60 / plant["shift_hours"]).round(2)
    return table.sort_values("minutes", ascending=False)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("plant", choices=PLANTS)
    p.add_argument("--out", type=Path)
    a = p.parse_args()
    table = build(PLANTS[a.plant])
    print(table)
    table.to_excel(a.out or Path(f"downtime_{a.plant}.xlsx"))


if __name__ == "__main__":
    main()
