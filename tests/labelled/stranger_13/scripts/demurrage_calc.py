"""Demurrage per container."""
import sys

import pandas as pd

FREE = 7
STEPS = [(7, 45), (14, 80), (10**6, 130)]  # days in the step, euro per day


def demurrage(days: int) -> int:
    left, total = max(0, days - FREE), 0
    for length, rate in STEPS:
        part = min(left, length)
        total += part * rate
        left -= part
    return total


df = pd.read_excel(sys.argv[1], parse_dates=["discharged", "returned"])
df["days"] = (df["returned"].fillna(pd.Timestamp.today()) - df["discharged"]).dt.days
df["demurrage"] = df["days"].map(demurrage)
print(df[["container", "days", "demurrage"]].to_string(index=False))
print("Total", df["demurrage"].sum())
