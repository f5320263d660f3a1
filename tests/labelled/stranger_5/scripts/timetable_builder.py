"""Place lessons into rooms and slots without clashes (simple backtracking)."""
import csv
from itertools import product

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri"]
SLOTS = [1, 2, 3, 4, 5, 6]

with open("lessons.csv", newline="") as f:       # class,subject,hours,room_type
    lessons = []
    for row in csv.DictReader(f):
        lessons += [(row["class"], row["subject"], row["room_type"])] * int(row["hours"])
with open("rooms.csv", newline="") as f:         # room,room_type
    rooms = [(r["room"], r["room_type"]) for r in csv.DictReader(f)]

lessons.sort(key=lambda l: sum(r[1] == l[2] for r in rooms))
used_room, used_class, per_day, plan = set(), set(), {}, {}


def place(index):
    if index == len(lessons):
        return True
    group, subject, kind = lessons[index]
    for day, slot in product(DAYS, SLOTS):
        if (group, day, slot) in used_class or per_day.get((group, subject, day), 0) >= 2:
            continue
        for room, room_kind in rooms:
            if room_kind != kind or (room, day, slot) in used_room:
                continue
            used_room.add((room, day, slot))
            used_class.add((group, day, slot))
            per_day[group, subject, day] = per_day.get((group, subject, day), 0) + 1
            plan[group, day, slot] = f"{subject} ({room})"
            if place(index + 1):
                return True
            used_room.remove((room, day, slot))
            used_class.remove((group, day, slot))
            per_day[group, subject, day] -= 1
            del plan[group, day, slot]
    return False


if place(0):
    for group in sorted({l[0] for l in lessons}):
        print(f"\n{group}")
        for slot in SLOTS:
            print(slot, *(plan.get((group, d, slot), "-").ljust(18) for d in DAYS))
else:
    print("No timetable without clashes found")
