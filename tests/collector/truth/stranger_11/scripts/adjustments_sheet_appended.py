"""Adds a sheet of adjustments to the ledger and leaves the other sheets as they are."""
import pandas as pd

ledger = pd.read_excel("in.xlsx", sheet_name=None)["Ledger"]
adjustments = pd.DataFrame(
    {"account": ["rounding", "late invoice"], "amount": [round(ledger["amount"].sum() * 0.0001, 4), -12.5]}
)
with pd.ExcelWriter("in.xlsx", engine="openpyxl", mode="a") as book:
    adjustments.to_excel(book, sheet_name="Adjustments", index=False)
