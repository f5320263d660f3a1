from datetime import date, timedelta

import openpyxl

HORIZON = date.today() + timedelta(days=90)

sheet = openpyxl.load_workbook("instruments.xlsx", data_only=True)["Calibration"]
columns = {cell.value: i for i, cell in enumerate(sheet[1])}

due = []
for row in sheet.iter_rows(min_row=2, values_only=True):
    until = row[columns["Valid to"]]
    if until and until.date() <= HORIZON:
        due.append((until.date(), row[columns["Serial no"]], row[columns["Type"]], row[columns["Laboratory"]]))

for until, serial, kind, laboratory in sorted(due):
    marker = "EXPIRED" if until < date.today() else "       "
    print(f"{until} {marker} {serial:<14} {kind} -> {laboratory}")
