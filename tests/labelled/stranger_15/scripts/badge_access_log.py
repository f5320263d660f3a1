"""Presence per badge holder from the access control log."""
from __future__ import annotations

import argparse
from datetime import datetime

import pandas as pd


def presence(df: pd.DataFrame) -> pd.DataFrame:
    first = df[df["direction"] == "IN"].groupby("holder")["time"].min()
    last = df[df["direction"] == "OUT"].groupby("holder")["time"].max()
    table = pd.concat({"first_in": first, "last_out": last}, axis=1)
    table["hours"] = ((table["last_out"] - table["first_in"]).dt.total_seconds() / 3600).round(2)
    return table.sort_values("first_in")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("log")
    p.add_argument("--day", default=f"{datetime.now():%Y-%m-%d}")
    args = p.parse_args()
    df = pd.read_csv(args.log, parse_dates=["time"])
    # holder is "surname, first name" as written in the badge system
    df = df[df["time"].dt.strftime("%Y-%m-%d") == args.day]
    print(presence(df).to_string())


if __name__ == "__main__":
    main()
