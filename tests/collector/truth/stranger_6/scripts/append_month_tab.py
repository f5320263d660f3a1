"""Adds this month's tab to the existing workbook."""
import pandas as pd

may = pd.DataFrame({"account": ["4000", "4100", "4200"], "amount": [1250.0, 310.5, 99.9]})

with pd.ExcelWriter("in.xlsx", mode="a", engine="openpyxl", if_sheet_exists="replace") as writer:
    may.to_excel(writer, sheet_name="2024-05", index=False)
