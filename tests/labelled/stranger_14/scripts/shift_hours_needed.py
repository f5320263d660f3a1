import math

import pandas as pd

SALES_PER_TILL_HOUR = 780
CASES_PER_SHELF_HOUR = 45

plan = pd.read_excel("expected_turnover.xlsx")
plan["till_hours"] = (plan["turnover"] / SALES_PER_TILL_HOUR).map(math.ceil)
plan["shelf_hours"] = (plan["cases"] / CASES_PER_SHELF_HOUR).map(math.ceil)
plan["hours"] = plan["till_hours"] + plan["shelf_hours"]
plan.loc[plan["weekday"] == "Sat", "hours"] += 4

with pd.ExcelWriter("hours_by_store.xlsx") as w:
    for store, group in plan.groupby("store"):
        group.drop(columns="store").to_excel(w, sheet_name=store[:31], index=False)
print(plan.groupby("store")["hours"].sum())
