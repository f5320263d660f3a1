"""Utilisation of treatment rooms."""
import csv
from collections import defaultdict
from datetime import datetime, timedelta

OPEN_HOURS = 10


def bookings(path):
    with open(path, newline="", encoding="utf-8") as fh:
        for r in csv.DictReader(fh):
            yield r["room"], datetime.fromisoformat(r["start"]), datetime.fromisoformat(r["end"])


def by_room_and_day(path):
    used = defaultdict(timedelta)
    for room, start, end in bookings(path):
        used[(room, start.date())] += end - start
    return used


def report(path):
    totals = defaultdict(list)
    for (room, _), duration in by_room_and_day(path).items():
        totals[room].append(duration.total_seconds() / 3600 / OPEN_HOURS)
    for room, values in sorted(totals.items()):
        print(f"{room:12} {sum(values) / len(values):6.1%} over {len(values)} days")


if __name__ == "__main__":
    report("room_bookings.csv")
