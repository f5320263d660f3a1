import pandas as pd
import matplotlib.pyplot as plt

counter = pd.read_csv("entrance_counter.csv", parse_dates=["interval_start"], index_col="interval_start")
hourly = counter[["in", "out"]].resample("h").sum()

profile = hourly.groupby([hourly.index.dayofweek, hourly.index.hour])["in"].mean().unstack(0)
profile.columns = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][: len(profile.columns)]
profile.loc[7:21].plot(figsize=(9, 4), drawstyle="steps-mid")
plt.xlabel("hour")
plt.ylabel("people in")
plt.savefig("entrance.png")
print("busiest hour:", hourly["in"].idxmax(), hourly["in"].max())
