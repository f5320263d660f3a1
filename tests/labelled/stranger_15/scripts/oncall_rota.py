"""On-call rota: one technician per week, spread fairly, holidays respected."""
import csv
import json
from datetime import date, timedelta
from heapq import heapify, heappop, heappush

TEAM = json.load(open("technicians.json", encoding="utf-8"))   # name, mobile, off: [weeks]
START = date(2026, 1, 5)
WEEKS = 13


def rota():
    heap = [(0, i) for i in range(len(TEAM))]
    heapify(heap)
    for n in range(WEEKS):
        monday = START + timedelta(weeks=n)
        skipped = []
        while True:
            load, i = heappop(heap)
            if monday.isocalendar().week not in TEAM[i]["off"]:
                break
            skipped.append((load, i))
        yield monday, TEAM[i]
        heappush(heap, (load + 1, i))
        for s in skipped:
            heappush(heap, s)


with open("rota.csv", "w", newline="", encoding="utf-8") as fh:
    out = csv.writer(fh, delimiter=";")
    out.writerow(["week", "technician", "mobile"])
    for monday, tech in rota():
        out.writerow([f"{monday:%d.%m.%Y}", tech["name"], tech["mobile"]])
