"""Vacancy per building, from the list of units."""
import csv
from collections import defaultdict

units = defaultdict(lambda: [0, 0, 0.0])
with open("units.csv", newline="", encoding="utf-8") as f:
    for r in csv.DictReader(f):
        building = units[r["building"]]
        building[0] += 1
        if r["status"] == "vacant":
            building[1] += 1
            building[2] += float(r["target_rent"])

print(f"{'Building':<20}{'Units':>7}{'Empty':>7}{'Rate':>8}{'Lost rent':>12}")
for name, (total, empty, lost) in sorted(units.items()):
    print(f"{name:<20}{total:>7}{empty:>7}{empty / total:>8.1%}{lost:>12,.0f}")
