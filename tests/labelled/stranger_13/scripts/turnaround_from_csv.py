"""Average turnaround per aircraft type, from the CSV export of the ramp tool."""
import argparse
from pathlib import Path

import pandas as pd

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("csv", type=Path, help="export of the ramp tool")
parser.add_argument("--out", type=Path, default=Path("turnaround.xlsx"))
args = parser.parse_args()

df = pd.read_csv(args.csv, sep=";", parse_dates=["on_block", "off_block"])
df["minutes"] = (df["off_block"] - df["on_block"]).dt.total_seconds() / 60

late = df[df["minutes"] > 60]
print(f"{len(late)} of {len(df)} turnarounds took more than an hour")

summary = df.groupby("aircraft_type")["minutes"].agg(["count", "mean", "max"]).round(1)
summary.to_excel(args.out)
