import csv
from collections import defaultdict
from datetime import datetime

LIMIT = 9.0
hours = defaultdict(float)
names = {}

with open("tachograph.csv", newline="", encoding="utf-8") as f:
    for row in csv.DictReader(f, delimiter=";"):
        if row["activity"] != "DRIVING":
            continue
        start = datetime.fromisoformat(row["start"])
        end = datetime.fromisoformat(row["end"])
        hours[row["driver_card_no"], start.date()] += (end - start).total_seconds() / 3600
        names[row["driver_card_no"]] = f"{row['driver_first_name']} {row['driver_last_name']}"

for (card, day), total in sorted(hours.items(), key=lambda item: item[0][1]):
    if total > LIMIT:
        print(f"{day}  {names[card]:<30} {card}  {total:.1f} h")
