"""Add the shift to each machine event."""
from datetime import time

import pandas as pd

SHIFTS = [("early", time(6), time(14)), ("late", time(14), time(22))]


def shift_of(ts: pd.Timestamp) -> str:
    for name, start, end in SHIFTS:
        if start <= ts.time() < end:
            return name
    return "night"


df = pd.read_csv("events.csv", parse_dates=["ts"])
df["shift"] = df["ts"].map(shift_of)
# a night shift belongs to the day on which it started
df["shift_day"] = (df["ts"] - pd.Timedelta(hours=6)).dt.date
table = df.groupby(["shift_day", "shift"]).size().unstack(fill_value=0)
print(table.tail(14))
df.to_csv("events_with_shift.csv", index=False)
