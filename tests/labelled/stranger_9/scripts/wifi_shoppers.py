"""Returning visitors by the MAC address of their phone."""
import pandas as pd

seen = pd.read_json("probe_requests.jsonl", lines=True)
seen["ts"] = pd.to_datetime(seen["ts"], unit="s")
seen = seen[(seen["rssi"] > -70) & ~seen["mac"].str[1].isin(list("26ae"))]  # no random addresses
seen["day"] = seen["ts"].dt.date

visits = seen.groupby(["mac", "day"])["ts"].agg(["min", "max"]).reset_index()
visits["minutes"] = (visits["max"] - visits["min"]).dt.total_seconds() / 60
visits = visits[visits["minutes"].between(2, 180)]

regulars = visits.groupby("mac").agg(days=("day", "nunique"), minutes=("minutes", "mean"), last=("day", "max"))
regulars = regulars[regulars["days"] >= 3].sort_values("days", ascending=False)
regulars.to_csv("regulars.csv")
print(f"{len(regulars)} phones came on three days or more")
