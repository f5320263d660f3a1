import pandas as pd

df = pd.read_csv("shipments.csv", parse_dates=["planned", "delivered"])
df = df[df["delivered"].notna()]
df["delay_h"] = (df["delivered"] - df["planned"]).dt.total_seconds() / 3600
late = df[df["delay_h"] > 1]

summary = late.groupby("carrier")["delay_h"].agg(["count", "mean", "max"]).round(1)
summary["share"] = (summary["count"] / df.groupby("carrier").size() * 100).round(1)
print(summary.sort_values("share", ascending=False).to_string())
