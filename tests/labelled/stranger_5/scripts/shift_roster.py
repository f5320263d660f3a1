"""Missing staff per shift. Works on head counts only: ward, date, shift, planned, required."""
import pandas as pd

SHIFT_TIMES = {"early": "06:00-14:00", "late": "14:00-22:00", "night": "22:00-06:00"}

roster = pd.read_csv("headcounts.csv", parse_dates=["date"])
roster["gap"] = roster["required"] - roster["planned"]
roster["weekend"] = roster["date"].dt.dayofweek >= 5

gaps = roster[roster["gap"] > 0].copy()
gaps["time"] = gaps["shift"].map(SHIFT_TIMES)
gaps = gaps.sort_values(["date", "ward"])
gaps.to_excel("staff_gaps.xlsx", index=False)

print("Missing heads per shift")
print(gaps.groupby("shift")["gap"].sum().reindex(SHIFT_TIMES))
print("\nAt weekends")
print(gaps[gaps["weekend"]].groupby("ward")["gap"].sum())

worst = gaps.nlargest(3, "gap")
for row in worst.itertuples():
    print(f"Ward {row.ward}, {row.date:%d %b}, {row.shift} ({row.time}): {row.gap} short")
