"""Calls per half hour for next week: seasonal mean with weekday factors.

Intervals run round the clock, 00:00 to 23:30, because the night line is counted too.
"""
import pandas as pd

history = pd.read_csv("call_counts.csv", parse_dates=["interval_start"])
history = history.set_index("interval_start")["calls"].asfreq("30min", fill_value=0)

last_weeks = history[history.index >= history.index.max() - pd.Timedelta(weeks=6)]
profile = last_weeks.groupby([last_weeks.index.dayofweek, last_weeks.index.time]).mean()

weekly = history.resample("W").sum()
trend = weekly.iloc[-2] / weekly.iloc[-6:-1].mean()

start = (history.index.max() + pd.Timedelta(days=1)).normalize()
future = pd.date_range(start, periods=7 * 48, freq="30min")
forecast = pd.DataFrame(
    {"interval_start": future, "calls": [profile[(t.dayofweek, t.time())] * trend for t in future]}
)
forecast["calls"] = forecast["calls"].round().astype(int)
forecast["agents_needed"] = (forecast["calls"] * 5.5 / 30 / 0.8).apply(lambda x: int(x) + 1)

forecast.to_csv("forecast_next_week.csv", index=False)
print(forecast.groupby(forecast["interval_start"].dt.day_name())["calls"].sum())
