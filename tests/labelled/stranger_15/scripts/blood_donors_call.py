"""Blood donors who may donate again, by blood group, with contact."""
import argparse
from datetime import date, timedelta

import pandas as pd

COMPATIBLE = {
    "0-": ["0-"], "0+": ["0-", "0+"], "A-": ["0-", "A-"], "A+": ["0-", "0+", "A-", "A+"],
    "B-": ["0-", "B-"], "B+": ["0-", "0+", "B-", "B+"], "AB-": ["0-", "A-", "B-", "AB-"],
}
PAUSE = {"f": timedelta(days=84), "m": timedelta(days=56)}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("group", choices=COMPATIBLE)
    p.add_argument("--limit", type=int, default=40)
    a = p.parse_args()

    df = pd.read_csv("donors.csv", parse_dates=["last_donation"], dtype={"mobile": str})
    today = pd.Timestamp(date.today())
    ready = df["last_donation"] + df["sex"].map(PAUSE) <= today
    hits = df[ready & df["blood_group"].isin(COMPATIBLE[a.group]) & ~df["deferred"]]
    print(hits.nsmallest(a.limit, "last_donation")[["donor_name", "blood_group", "mobile"]].to_string(index=False))


if __name__ == "__main__":
    main()
