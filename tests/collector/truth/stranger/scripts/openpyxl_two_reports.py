from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

source = load_workbook("in.xlsx", data_only=True)["Ledger"]
book = Workbook()
big = book.active
big.title = "Grandes"
small = book.create_sheet("Pequenos")
for sheet in (big, small):
    sheet.append(["conta", "valor"])
    sheet["A1"].font = Font(bold=True)
for account, amount in source.iter_rows(min_row=2, values_only=True):
    (big if amount > 10 else small).append([account, amount])
book.save("report.xlsx")
