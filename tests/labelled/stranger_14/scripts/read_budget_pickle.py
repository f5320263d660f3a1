import pandas as pd

budget = pd.read_pickle(r"\\wc-fs\public\controlling\budget_2024.pkl")
actual = pd.read_excel(r"\\wc-fs\finance\actual_ytd.xlsx")

merged = budget.merge(actual, on=["cost_centre", "account"], how="outer").fillna(0)
merged["deviation"] = merged["actual"] - merged["budget"]
merged["percent"] = (merged["deviation"] / merged["budget"].replace(0, pd.NA) * 100).astype(float).round(1)

worst = merged.reindex(merged["deviation"].abs().sort_values(ascending=False).index).head(40)
worst.to_excel("budget_deviation.xlsx", index=False)
print(worst.head(10).to_string(index=False))
