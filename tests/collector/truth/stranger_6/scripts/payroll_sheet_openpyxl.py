"""Builds the May payroll sheet with totals and number formats."""
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

STAFF = [("Ana Prado", 5200, 480), ("Tom Becker", 4700, 0), ("Lucia Reis", 6100, 350)]

wb = Workbook()
ws = wb.active
ws.title = "Payroll"
ws.append(["Employee", "Base", "Overtime", "Gross"])
for name, base, overtime in STAFF:
    ws.append([name, base, overtime, base + overtime])
ws.append(["Total", "=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)"])

for cell in ws[1]:
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="DDEBF7")
for row in ws.iter_rows(min_row=2, min_col=2, max_col=4):
    for cell in row:
        cell.number_format = "#,##0.00"
ws.freeze_panes = "A2"
wb.save("payroll_may.xlsx")
