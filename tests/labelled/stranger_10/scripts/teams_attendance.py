import sys
import pandas as pd

for report in sys.argv[1:]:
    t = pd.read_csv(report, sep="\t", encoding="utf-16", skiprows=8)
    t["min"] = pd.to_timedelta(t["In-Meeting Duration"]).dt.total_seconds() / 60
    short = t.groupby(["Participant ID (UPN)", "Name"])["min"].sum().loc[lambda m: m < 45]
    print(report, *(f"{name} <{upn}> {m:.0f} min" for (upn, name), m in short.items()), sep="\n  ")
