"""One workbook per account, for the account owners."""
import pandas as pd

ledger = pd.read_excel("in.xlsx")
for account, postings in ledger.groupby("account"):
    postings.to_excel(f"account_{account}.xlsx", sheet_name=str(account), index=False)
