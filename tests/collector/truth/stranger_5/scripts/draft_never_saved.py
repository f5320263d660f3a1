"""Check the order lines in a scratch workbook; save only when something is wrong."""
from openpyxl import Workbook

workbook = Workbook()
sheet = workbook.active
sheet.title = "Errors"
for number, amount in enumerate([10, 20, 30], start=1):
    if amount < 0:
        sheet.append([number, amount])
if sheet.max_row > 1:
    workbook.save("errors.xlsx")
print("No errors found" if sheet.max_row <= 1 else "See errors.xlsx")
