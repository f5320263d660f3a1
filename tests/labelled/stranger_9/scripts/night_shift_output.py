import pandas as pd
import matplotlib.pyplot as plt

log = pd.read_csv("press_counter.csv", parse_dates=["ts"])
hour = log["ts"].dt.hour
log["shift"] = pd.cut(hour, bins=[-1, 5, 13, 21, 23], labels=["night", "early", "late", "night "]).astype(str).str.strip()

output = log.groupby([log["ts"].dt.to_period("W"), "shift"])[["good", "scrap"]].sum().reset_index()
output["scrap_rate"] = output["scrap"] / (output["good"] + output["scrap"])

print(output.pivot(index="ts", columns="shift", values="scrap_rate").round(3))
output.pivot(index="ts", columns="shift", values="good").plot(kind="line", marker="o")
plt.ylabel("good parts a week")
plt.savefig("shifts.png")
