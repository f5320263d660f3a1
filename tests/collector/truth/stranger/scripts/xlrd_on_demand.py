import csv

import xlrd
import xlwt

book = xlwt.Workbook()
for name in ("Jan", "Fev"):
    sheet = book.add_sheet(name)
    for row in range(4):
        sheet.row(row).write(0, row)
        sheet.row(row).write(1, row * 2)
book.save("old.xls")

with xlrd.open_workbook("old.xls", on_demand=True) as book, open("fev.csv", "w", newline="") as target:
    sheet = book.sheet_by_name("Fev")
    csv.writer(target).writerows(sheet.row_values(n) for n in range(sheet.nrows))
