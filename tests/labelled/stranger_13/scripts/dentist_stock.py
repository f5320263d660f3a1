"""Materials that expire soon, and what to order."""
import csv
from datetime import date, datetime, timedelta

SOON = date.today() + timedelta(days=60)

with open("materials.csv", newline="", encoding="utf-8") as fh:
    items = list(csv.DictReader(fh, delimiter=";"))

for item in sorted(items, key=lambda i: i["expires"]):
    expires = datetime.strptime(item["expires"], "%Y-%m-%d").date()
    if expires <= SOON:
        mark = "EXPIRED" if expires < date.today() else "soon"
        print(f"{mark:8} {item['name']:35} lot {item['lot']:10} {expires}")

print("\nTo order:")
for item in items:
    if int(item["stock"]) < int(item["minimum"]):
        print(f"  {item['name']}: {int(item['minimum']) * 2 - int(item['stock'])}")
