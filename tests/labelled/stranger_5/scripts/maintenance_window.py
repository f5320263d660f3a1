"""Which maintenance orders fall into the weekend window (Fri 22:00 to Mon 05:00)?

Only makes a list for the planning meeting.
"""
import pandas as pd


def in_window(ts):
    day, hour = ts.dayofweek, ts.hour
    return (day == 4 and hour >= 22) or day in (5, 6) or (day == 0 and hour < 5)


orders = pd.read_csv("maintenance_orders.csv", parse_dates=["planned_start"])
orders["window"] = orders["planned_start"].map(in_window)

weekend = orders[orders["window"]].sort_values("planned_start")
weekday = orders[~orders["window"]]

with pd.ExcelWriter("maintenance.xlsx") as writer:
    weekend.to_excel(writer, sheet_name="weekend window", index=False)
    weekday.to_excel(writer, sheet_name="production hours", index=False)

print(f"{len(weekend)} orders in the window, {weekend['hours'].sum():.1f} hours of work")
conflicts = weekday[weekday["needs_standstill"] == "yes"]
if len(conflicts):
    print("Need a standstill but are planned during production:")
    print(conflicts[["order_no", "machine", "planned_start"]].to_string(index=False))
