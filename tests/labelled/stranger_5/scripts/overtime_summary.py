"""Overtime per cost centre against budget.

Input: overtime.csv  (cost_centre, week, hours)   -- already summed by the time system
       budget.csv    (cost_centre, monthly_hours)
"""
import pandas as pd

overtime = pd.read_csv("overtime.csv")
budget = pd.read_csv("budget.csv").set_index("cost_centre")["monthly_hours"]

total = overtime.groupby("cost_centre")["hours"].sum()
report = pd.DataFrame({"hours": total, "budget": budget}).fillna(0)
report["over"] = report["hours"] - report["budget"]
report["pct"] = (report["hours"] / report["budget"].replace(0, pd.NA) * 100).round(1)

report = report.sort_values("over", ascending=False)
report.to_excel("overtime_report.xlsx")

for centre, row in report[report["over"] > 0].iterrows():
    print(f"{centre}: {row['over']:.1f} h over budget")
