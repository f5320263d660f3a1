"""Turn the CSV export into a workbook that finance can open by double click."""
import csv

from openpyxl import Workbook

workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("Export")
with open("in.csv", newline="", encoding="utf-8") as source:
    for row in csv.reader(source):
        sheet.append(row)
workbook.save("export.xlsx")
