import glob

import pandas as pd

parts = [pd.read_csv(f, encoding="utf-16") for f in sorted(glob.glob("reviews_*.csv"))]
df = pd.concat(parts, ignore_index=True)
df["week"] = pd.to_datetime(df["Review Submit Date and Time"]).dt.strftime("%G-W%V")

table = df.pivot_table(index="week", columns="App Version Name", values="Star Rating", aggfunc="mean").round(2)
table["all"] = df.groupby("week")["Star Rating"].mean().round(2)
table.to_excel("stars_per_version.xlsx")

bad = df[df["Star Rating"] <= 2]
print("One and two stars:", len(bad), "of", len(df))
print(bad.groupby("App Version Name").size().sort_values(ascending=False).head())
