import pandas as pd
import matplotlib.pyplot as plt

# Export from the mailing tool: campaign, sent, opened, clicked, unsubscribed
df = pd.read_csv("campaigns.csv", parse_dates=["send_date"])

df["open_rate"] = df["opened"] / df["sent"] * 100
df["click_rate"] = df["clicked"] / df["sent"] * 100
df["click_to_open"] = df["clicked"] / df["opened"] * 100

best = df.nlargest(5, "click_rate")[["campaign", "open_rate", "click_rate"]]
print("Top five campaigns by click rate:")
print(best.round(1).to_string(index=False))

fig, ax = plt.subplots(figsize=(10, 5))
ax.bar(df["campaign"], df["open_rate"], label="open rate %")
ax.bar(df["campaign"], df["click_rate"], label="click rate %")
ax.tick_params(axis="x", rotation=60)
ax.legend()
fig.tight_layout()
fig.savefig("campaigns.png", dpi=150)

by_weekday = df.groupby(df["send_date"].dt.day_name())[["open_rate", "click_rate"]].mean()
by_weekday.round(1).to_csv("by_weekday.csv")
