"""Service calendar, one row per machine, one column per week."""
import json
from datetime import date, timedelta
from pathlib import Path

PLAN = Path("service_plan.json")
SYMBOL = {"inspection": "I", "overhaul": "O", "calibration": "C"}


def weeks_between(start: date, end: date):
    day = start
    while day <= end:
        yield day.isocalendar().week
        day += timedelta(days=7 - day.weekday())


def main():
    entries = json.loads(PLAN.read_text(encoding="utf-8"))
    machines = sorted({e["machine"] for e in entries})
    grid = {name: ["."] * 53 for name in machines}
    for e in entries:
        start, end = date.fromisoformat(e["from"]), date.fromisoformat(e["to"])
        for week in weeks_between(start, end):
            grid[e["machine"]][week - 1] = SYMBOL.get(e["type"], "?")
    width = max(map(len, machines))
    for name, cells in grid.items():
        print(name.ljust(width), "".join(cells))


if __name__ == "__main__":
    main()
