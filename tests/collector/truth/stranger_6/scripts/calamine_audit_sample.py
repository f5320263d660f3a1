"""Draws five postings for the auditors."""
import csv
import random

from python_calamine import CalamineWorkbook

random.seed(20240531)
book = CalamineWorkbook.from_path("in.xlsx")
header, *rows = book.get_sheet_by_name("Ledger").to_python()
with open("sample.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(header)
    writer.writerows(random.sample(rows, 5))
