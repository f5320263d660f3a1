import pandas as pd

budget = pd.DataFrame({"cost_center": [100, 110, 120, 130], "budget": [50_000, 32_000, 18_500, 9_000]})
actual = pd.DataFrame({"cost_center": [100, 110, 120, 130], "actual": [51_200, 30_750, 19_900, 8_400]})

report = budget.merge(actual, on="cost_center")
report["variance"] = report["actual"] - report["budget"]
report["variance_pct"] = (report["variance"] / report["budget"]).round(4)
report.to_excel("budget_vs_actual.xlsx", sheet_name="Variance", index=False)
