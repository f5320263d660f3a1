"""Sterile instrument sets that expire soon, per operating room."""
import argparse
from datetime import date, timedelta

import pandas as pd

SHELF_LIFE = {"container": timedelta(days=180), "soft": timedelta(days=90), "pouch": timedelta(days=30)}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--days", type=int, default=5)
    a = p.parse_args()

    df = pd.read_csv("sets.csv", parse_dates=["sterilised"])   # set_no, name, packaging, room, sterilised
    df["expires"] = df["sterilised"] + df["packaging"].map(SHELF_LIFE)
    limit = pd.Timestamp(date.today() + timedelta(days=a.days))
    soon = df[df["expires"] <= limit].sort_values(["room", "expires"])
    for room, part in soon.groupby("room"):
        print(f"== {room}")
        print(part[["set_no", "name", "expires"]].to_string(index=False))


if __name__ == "__main__":
    main()
