"""Presence per badge holder from the door controller's log.

A log line looks like: 2026-11-23T07:58:11;DOOR-03;IN;004512;Pereira, Marta
"""
import fileinput
from collections import defaultdict
from datetime import datetime, timedelta

entered = {}
present = defaultdict(timedelta)

for line in fileinput.input(encoding="utf-8"):
    stamp, door, direction, badge, holder = line.strip().split(";")
    when = datetime.fromisoformat(stamp)
    if direction == "IN":
        entered[badge] = when
    elif badge in entered:
        present[holder] += when - entered.pop(badge)

for holder, total in sorted(present.items(), key=lambda item: item[1]):
    hours = total.total_seconds() / 3600
    flag = "  << below 30 h" if hours < 30 else ""
    print(f"{holder:<32}{hours:6.1f} h{flag}")
