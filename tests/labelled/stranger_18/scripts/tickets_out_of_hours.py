import pandas as pd

t = pd.read_csv("tickets.csv", parse_dates=["created"])
out = (t["created"].dt.hour < 7) | (t["created"].dt.hour >= 20) | (t["created"].dt.dayofweek >= 5)
share = out.groupby(t["created"].dt.to_period("M")).mean().mul(100).round(1)
print(share.to_string())
