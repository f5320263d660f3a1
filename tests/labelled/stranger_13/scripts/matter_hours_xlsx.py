import csv
from collections import defaultdict
from decimal import Decimal

from openpyxl import load_workbook

sheet = load_workbook("timesheet.xlsx", read_only=True, data_only=True).active
minutes = defaultdict(Decimal)
amount = defaultdict(Decimal)

rows = sheet.iter_rows(min_row=2, values_only=True)
for matter_no, _day, mins, rate, billed in rows:
    if billed:
        continue
    minutes[matter_no] += Decimal(mins)
    amount[matter_no] += Decimal(mins) * Decimal(str(rate)) / 60

with open("unbilled.csv", "w", newline="", encoding="utf-8-sig") as fh:
    w = csv.writer(fh, delimiter=";")
    w.writerow(["Matter", "Hours", "Amount"])
    for matter in sorted(amount, key=amount.get, reverse=True):
        w.writerow([matter, f"{minutes[matter] / 60:.2f}", f"{amount[matter]:.2f}"])
