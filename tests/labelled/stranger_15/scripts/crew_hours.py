"""Check the rest periods between shifts in the ramp roster."""
import sys
from datetime import timedelta

import pandas as pd

MIN_REST = timedelta(hours=11)
MAX_WEEK = 48


def main(path):
    df = pd.read_csv(path, parse_dates=["start", "end"])   # staff_no, agent, qualification, start, end
    df = df.sort_values(["staff_no", "start"])
    df["rest"] = df["start"] - df.groupby("staff_no")["end"].shift()
    short = df[df["rest"] < MIN_REST]
    for row in short.itertuples():
        print(f"{row.agent} ({row.staff_no}): only {row.rest} before {row.start:%d.%m. %H:%M}")

    df["hours"] = (df["end"] - df["start"]).dt.total_seconds() / 3600
    week = df.groupby(["agent", pd.Grouper(key="start", freq="W")])["hours"].sum()
    over = week[week > MAX_WEEK]
    print("\nMore than 48 hours a week:")
    print(over.to_string() if not over.empty else "  nobody")


if __name__ == "__main__":
    main(sys.argv[1])
