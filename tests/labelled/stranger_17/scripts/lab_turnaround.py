"""Turnaround time of laboratory orders per analyte."""
import argparse

import pandas as pd


def load(path):
    df = pd.read_csv(
        path, sep=";",
        usecols=["order_no", "analyte", "received", "validated"],
        parse_dates=["received", "validated"], dayfirst=True,
    )
    df = df.dropna()
    df["hours"] = (df["validated"] - df["received"]).dt.total_seconds() / 3600
    return df[df["hours"].between(0, 240)]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("export")
    ap.add_argument("--min-orders", type=int, default=20)
    args = ap.parse_args()

    df = load(args.export)
    stats = df.groupby("analyte")["hours"].agg(
        orders="size", mean="mean", p90=lambda s: s.quantile(0.9)
    )
    stats = stats[stats["orders"] >= args.min_orders].round(1)
    print(stats.sort_values("p90", ascending=False).to_string())


if __name__ == "__main__":
    main()
