"""Loaders needed per hour of the day, from the seasonal flight schedule."""
import csv
import math
from collections import Counter

PER_FLIGHT = {"A319": 3, "A320": 4, "A321": 5, "B738": 4, "A332": 7}
NIGHT = range(22, 24), range(0, 6)

need = Counter()
with open("schedule_s24.csv", newline="", encoding="utf-8") as fh:
    for row in csv.DictReader(fh):
        hour = int(row["sta"][:2])
        need[hour] += PER_FLIGHT.get(row["type"], 4)

for hour in range(24):
    night = any(hour in span for span in NIGHT)
    mark = "night supplement" if night else ""
    teams = math.ceil(need[hour] / 8)
    print(f"{hour:02d}:00  {need[hour]:3d} loaders  {teams:2d} teams  {mark}")
