"""Read a large budget workbook quickly (calamine engine)."""
import pandas as pd

budget = pd.read_excel("in.xlsx", sheet_name="Ledger", engine="calamine")
pivot = budget.pivot_table(index="account", values="amount", aggfunc="sum").reset_index()
pivot.to_json("budget.json", orient="records", indent=2)
