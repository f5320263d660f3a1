"""Apply the auditors' correction to the ledger and leave a note."""
from openpyxl import load_workbook

CORRECTIONS = {5: 12.5, 9: 0}

book = load_workbook("in.xlsx")
ledger = book["Ledger"]
for row, amount in CORRECTIONS.items():
    ledger.cell(row=row, column=2, value=amount)
book["Notes"]["A1"] = f"{len(CORRECTIONS)} amounts corrected on request of the auditors"
book.save("in.xlsx")
