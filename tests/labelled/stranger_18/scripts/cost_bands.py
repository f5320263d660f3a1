import pandas as pd

cost = pd.read_excel("cost_2025.xlsx")
bands = pd.read_excel("budget.xlsx").set_index("cost_centre")
total = cost.groupby("cost_centre")["amount"].sum().to_frame("actual").join(bands)
total["gap"] = total["actual"] - total["budget_max"]
print(total[total["gap"] > 0].sort_values("gap", ascending=False).to_string())
