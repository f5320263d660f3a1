"""Dump a sheet to CSV with python-calamine, which is faster than openpyxl."""
import csv

from python_calamine import CalamineWorkbook

workbook = CalamineWorkbook.from_path("in.xlsx")
rows = workbook.get_sheet_by_name("Ledger").to_python()
with open("ledger_dump.csv", "w", newline="", encoding="utf-8") as target:
    csv.writer(target, quoting=csv.QUOTE_ALL).writerows(rows)
print(workbook.sheet_names)
