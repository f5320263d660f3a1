"""Headcount by department and month for the budget pack; counts only."""
import pandas as pd

hc = pd.read_csv("headcount_by_month.csv", parse_dates=["month"])

pivot = hc.pivot_table(index="department", columns=hc["month"].dt.strftime("%b"), values="fte", aggfunc="sum")
budget = pd.read_csv("fte_budget.csv", index_col="department")["fte"]

pivot["budget"] = budget
pivot["over"] = (pivot.iloc[:, -2] - pivot["budget"]).clip(lower=0)
pivot.round(1).to_excel("headcount_pack.xlsx")

print(pivot[pivot["over"] > 0][["budget", "over"]])
