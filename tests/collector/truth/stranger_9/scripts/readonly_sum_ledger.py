"""Add up the ledger without loading the whole workbook."""
import openpyxl

book = openpyxl.load_workbook("in.xlsx", read_only=True, data_only=True)
total = 0
for account, amount in book["Ledger"].iter_rows(min_row=2, max_col=2, values_only=True):
    total += amount or 0
book.close()
with open("ledger_total.txt", "w") as f:
    print(total, file=f)
