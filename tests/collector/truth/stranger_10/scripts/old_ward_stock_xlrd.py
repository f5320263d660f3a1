"""The ward's stock list still comes as .xls; check the minimum quantities."""
import xlrd
import xlwt

# what the pharmacy sends (normally by mail)
book = xlwt.Workbook()
for name, items in {"Ward A": [("gauze", 12), ("gloves", 3)], "Ward B": [("gauze", 2)]}.items():
    sheet = book.add_sheet(name)
    for row, (item, count) in enumerate(items):
        sheet.write(row, 0, item)
        sheet.write(row, 1, count)
book.save("ward_stock.xls")

MINIMUM = {"gauze": 5, "gloves": 10}
with xlrd.open_workbook("ward_stock.xls") as stock:
    for sheet in stock.sheets():
        for item, count in (sheet.row_values(n) for n in range(sheet.nrows)):
            if count < MINIMUM[item]:
                print(f"{sheet.name}: order {item} ({count:.0f} left)")
