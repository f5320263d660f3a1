"""The old ERP only imports .xls, so the list is written and then checked in that format."""
import xlrd
import xlwt

ITEMS = [("A-100", 12.5), ("A-200", 18.0), ("B-050", 4.75)]

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("Prices")
for col, title in enumerate(("sku", "price")):
    sheet.write(0, col, title, xlwt.easyxf("font: bold on"))
for row, (sku, price) in enumerate(ITEMS, start=1):
    sheet.write(row, 0, sku)
    sheet.write(row, 1, price)
book.save("price_list.xls")

check = xlrd.open_workbook("price_list.xls").sheet_by_name("Prices")
assert check.nrows == len(ITEMS) + 1
print("price_list.xls ready")
