"""List employees with more than 30 sick days in the last 12 months."""
import argparse
from datetime import datetime, timedelta

import pandas as pd


def load(path):
    df = pd.read_csv(path, sep=";", parse_dates=["start", "end"], dayfirst=True)
    required = {"employee_id", "last_name", "first_name", "start", "end", "absence_type"}
    missing = required - set(df.columns)
    if missing:
        raise ValueError(f"Missing columns: {', '.join(sorted(missing))}")
    return df


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--days", type=int, default=30)
    args = parser.parse_args()

    df = load(args.file)
    since = datetime.now() - timedelta(days=365)
    df = df[(df["absence_type"] == "SICK") & (df["end"] >= since)]
    df["days"] = (df["end"] - df["start"].clip(lower=since)).dt.days + 1

    totals = df.groupby(["employee_id", "last_name", "first_name"])["days"].sum().reset_index()
    result = totals[totals["days"] > args.days].sort_values("days", ascending=False)
    result.to_excel("reintegration_talks.xlsx", index=False)
    print(f"{len(result)} employees")


if __name__ == "__main__":
    main()
