from datetime import datetime, timedelta
from openpyxl import load_workbook

limit = datetime.now() + timedelta(days=60)
sheet = load_workbook(r"T:\fleet\vehicles.xlsx", read_only=True)["pool"]
rows = sheet.iter_rows(values_only=True)
head = next(rows)
for row in rows:
    v = dict(zip(head, row))
    if v["inspection_until"] < limit:
        print(v["fleet_no"], v["type"], v["site"], v["inspection_until"].date())
