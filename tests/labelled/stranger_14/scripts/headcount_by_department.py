import matplotlib.pyplot as plt
import pandas as pd

hc = pd.read_excel(r"H:\HR\headcount_totals.xlsx", parse_dates=["month"])
hc["fte"] = hc["contract_hours"] / 37.5

table = hc.pivot_table(index="department", columns=hc["month"].dt.strftime("%Y-%m"), values=["employees", "fte"], aggfunc="sum")
table.round(1).to_excel(r"H:\HR\headcount_report.xlsx")

leavers = hc.groupby("department")[["leavers", "employees"]].agg({"leavers": "sum", "employees": "mean"})
leavers["turnover_%"] = (leavers["leavers"] / leavers["employees"] * 100).round(1)
print(leavers.sort_values("turnover_%", ascending=False))

hc.groupby("month")["fte"].sum().plot(title="Full time equivalents")
plt.savefig("fte.png")
