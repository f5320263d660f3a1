from datetime import timedelta

import pandas as pd

cases = pd.read_excel("leave_cases.xlsx", parse_dates=["due date"])
cases["starts"] = cases["due date"] - timedelta(weeks=6)
cases["ends"] = cases["due date"] + pd.to_timedelta(cases["weeks after"].fillna(8) * 7, unit="D")

months = pd.period_range(cases["starts"].min(), cases["ends"].max(), freq="M")
plan = pd.DataFrame("", index=cases["colleague"], columns=months.astype(str))
for c in cases.itertuples():
    for month in months:
        if c.starts.to_period("M") <= month <= c.ends.to_period("M"):
            plan.loc[c.colleague, str(month)] = "away"

plan.to_excel("cover_plan.xlsx")
print(plan.eq("away").sum().to_string())
