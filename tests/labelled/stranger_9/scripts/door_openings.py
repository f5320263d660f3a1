"""Openings per door and hour, to size the air curtains."""
from datetime import datetime
import collections
import fileinput

counts = collections.Counter()
days = set()

for line in fileinput.input(encoding="utf-8"):
    stamp, door, event = line.split(";")[:3]
    if event != "OPENED":
        continue
    when = datetime.fromisoformat(stamp)
    days.add(when.date())
    counts[door, when.hour] += 1

doors = sorted({door for door, _ in counts})
print("hour  " + "".join(f"{door:>10}" for door in doors))
for hour in range(24):
    print(f"{hour:>4}  " + "".join(f"{counts[door, hour] / max(1, len(days)):>10.1f}" for door in doors))
