"""Openings per door and hour from the door counters."""
from __future__ import annotations

import argparse

import pandas as pd


def openings(df: pd.DataFrame) -> pd.DataFrame:
    df["hour"] = df["time"].dt.hour
    return df.pivot_table(index="hour", columns="door", values="openings", aggfunc="sum", fill_value=0)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("log")
    p.add_argument("--door", help="only this door")
    args = p.parse_args()
    df = pd.read_csv(args.log, parse_dates=["time"])
    if args.door:
        df = df[df["door"] == args.door]
    table = openings(df)
    print(table.to_string())
    print("busiest hour:", table.sum(axis=1).idxmax())


if __name__ == "__main__":
    main()
