"""The scanner software only takes .xls, so the inventory list is written in the old format."""

import xlrd
import xlwt

ITEMS = [("Chair", 14), ("Desk", 9), ("Lamp", 30)]

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Inventory")
bold = xlwt.easyxf("font: bold on")
for column, title in enumerate(("Item", "Quantity")):
    sheet.write(0, column, title, bold)
for row, item in enumerate(ITEMS, start=1):
    for column, value in enumerate(item):
        sheet.write(row, column, value)
book.save("inventory.xls")

again = xlrd.open_workbook("inventory.xls").sheet_by_name("Inventory")
print(again.nrows - 1, "items written")
