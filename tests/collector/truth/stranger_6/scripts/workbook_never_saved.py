"""Checks the column layout of the template in memory; saving is done by another step."""
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

wb = Workbook()
ws = wb.active
ws.title = "Template"
for index, title in enumerate(["Invoice", "Date", "Net", "VAT", "Gross"], start=1):
    ws.cell(row=1, column=index, value=title)
    print(get_column_letter(index), title)
