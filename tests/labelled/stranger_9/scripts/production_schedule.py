"""A simple schedule: light to dark, on the extruder that is free first."""
import heapq
import json
from datetime import datetime, timedelta

CHANGE = {"same": 0, "darker": 20, "lighter": 90}  # minutes

with open("jobs.json") as f:
    jobs = sorted(json.load(f), key=lambda j: (j["shade"], -j["hours"]))

start = datetime(2026, 11, 30, 6, 0)
free = [(start, name, None) for name in ("EX1", "EX2", "EX3")]
heapq.heapify(free)

for job in jobs:
    at, extruder, shade = heapq.heappop(free)
    if shade is not None:
        kind = "same" if shade == job["shade"] else "darker" if shade < job["shade"] else "lighter"
        at += timedelta(minutes=CHANGE[kind])
    end = at + timedelta(hours=job["hours"])
    print(f"{extruder}  {at:%a %H:%M} - {end:%a %H:%M}  {job['article']}")
    heapq.heappush(free, (end, extruder, job["shade"]))
