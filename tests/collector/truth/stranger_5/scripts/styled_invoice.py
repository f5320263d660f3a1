"""Create an invoice workbook with a bold header and a total."""
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

items = [("Paper A4", 10, 3.5), ("Toner", 2, 60.0), ("Pens", 50, 0.4)]

workbook = Workbook()
sheet = workbook.active
sheet.title = "Invoice"
sheet.append(["Item", "Quantity", "Price", "Total"])
for item, quantity, price in items:
    sheet.append([item, quantity, price, quantity * price])
sheet.append(["", "", "Sum", f"=SUM(D2:D{len(items) + 1})"])
for cell in sheet[1]:
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="DDDDDD")
workbook.save("invoice.xlsx")
