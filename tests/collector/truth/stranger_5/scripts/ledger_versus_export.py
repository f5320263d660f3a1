"""Compare the ledger workbook with the CSV export and save the differences in a new workbook."""
import pandas as pd

ledger = pd.read_excel("in.xlsx", sheet_name="Ledger")
export = pd.read_csv("in.csv")

merged = ledger.merge(export, left_on="account", right_on="name", how="outer", suffixes=("_ledger", "_export"), indicator=True)
summary = merged["_merge"].astype(str).value_counts().rename_axis("where").reset_index(name="lines")

with pd.ExcelWriter("differences.xlsx", engine="openpyxl") as writer:
    summary.to_excel(writer, sheet_name="Summary", index=False)
    merged.astype({"_merge": str}).to_excel(writer, sheet_name="Lines", index=False)
print(summary)
