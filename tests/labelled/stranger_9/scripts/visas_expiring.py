from datetime import date, timedelta

import openpyxl

HORIZON = date.today() + timedelta(days=90)

book = openpyxl.load_workbook("expats.xlsx", data_only=True)
sheet = book["Permits"]
columns = {cell.value: i for i, cell in enumerate(sheet[1])}

due = []
for row in sheet.iter_rows(min_row=2, values_only=True):
    for document in ("Passport valid to", "Permit valid to"):
        until = row[columns[document]]
        if until and until.date() <= HORIZON:
            due.append((until.date(), row[columns["Name"]], row[columns["Nationality"]], document.split()[0], row[columns["Passport no"]]))

for until, who, nationality, document, number in sorted(due):
    marker = "EXPIRED" if until < date.today() else "       "
    print(f"{until} {marker} {document:<9} {number:<12} {who} ({nationality})")
