"""Margin report per product group."""
import argparse
from datetime import date
from pathlib import Path

import pandas as pd

BASE = Path("/data/margin")


def extract(path):
    df = pd.read_csv(path)
    if df.empty:
        raise SystemExit("The sales file is empty")
    return df


def build(df):
    df["margin"] = df["revenue"] - df["cost"]
    grouped = df.groupby("product_group")[["revenue", "cost", "margin"]].sum()
    grouped["percent"] = (grouped["margin"] / grouped["revenue"] * 100).round(1)
    return grouped.sort_values("percent")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, default=date.today())
    args = parser.parse_args()
    report = build(extract(BASE / "in" / "sales.csv"))
    target = BASE / "out" / f"margin_{args.day}.xlsx"
    report.to_excel(target)
    print(target)


if __name__ == "__main__":
    main()
