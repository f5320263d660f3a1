import csv
from collections import defaultdict
from datetime import datetime

hours = defaultdict(float)

with open("telematics.csv", newline="", encoding="utf-8") as f:
    for row in csv.DictReader(f, delimiter=";"):
        if row["ignition"] != "ON":
            continue
        start = datetime.fromisoformat(row["start"])
        end = datetime.fromisoformat(row["end"])
        hours[row["truck"], start.date()] += (end - start).total_seconds() / 3600

for (truck, day), total in sorted(hours.items()):
    print(f"{day}  {truck:<10} {total:5.1f} h")
