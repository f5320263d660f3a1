from glob import glob

import pandas as pd

events = pd.concat((pd.read_csv(f, parse_dates=["happened_at"]) for f in glob("/srv/exports/events_*.csv")))
events = events.sort_values(["trip_no", "happened_at"])
events["next"] = events.groupby("trip_no")["happened_at"].shift(-1)
events["minutes"] = (events["next"] - events["happened_at"]).dt.total_seconds() / 60

waiting = events[events["event"] == "ARRIVED"].copy()
waiting["part"] = pd.cut(
    waiting["happened_at"].dt.hour,
    bins=[-1, 5, 11, 17, 23],
    labels=["night", "morning", "afternoon", "evening"],
)
report = waiting.pivot_table(index="depot", columns="part", values="minutes", aggfunc="median", observed=True).round(0)
report.to_excel("waiting_times.xlsx")
print(report)
