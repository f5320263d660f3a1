"""December tab from the template tab; saved under a new name."""
from openpyxl import load_workbook

wb = load_workbook("in.xlsx")
december = wb.copy_worksheet(wb["Ledger"])
december.title = "December"
del wb["Notes"]
wb.save("year.xlsx")
