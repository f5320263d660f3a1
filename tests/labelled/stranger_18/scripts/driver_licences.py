from datetime import datetime, timedelta
from openpyxl import load_workbook

limit = datetime.now() + timedelta(days=60)
sheet = load_workbook(r"T:\fleet\drivers.xlsx", read_only=True)["drivers"]
rows = sheet.iter_rows(values_only=True)
head = next(rows)
for row in rows:
    d = dict(zip(head, row))
    if d["licence_expires"] < limit:
        print(d["name"], d["date_of_birth"].date(), d["licence_no"], d["classes"], d["licence_expires"].date())
