"""Look at the header first, then read all the rows, with the same workbook opened twice."""
from openpyxl import load_workbook

first = load_workbook("in.xlsx", read_only=True)
header = [cell.value for cell in next(first["Ledger"].iter_rows(max_row=1))]
first.close()

second = load_workbook("in.xlsx", read_only=True, data_only=True)
rows = list(second["Ledger"].iter_rows(values_only=True))
second.close()
print(header, len(rows))
