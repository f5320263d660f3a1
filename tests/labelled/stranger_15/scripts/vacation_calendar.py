"""Absence calendar for the team, one row per employee, one column per week."""
import json
from datetime import date, timedelta
from pathlib import Path

ABSENCES = Path("absences.json")
SYMBOL = {"vacation": "V", "sick": "S", "parental": "P", "training": "T"}


def weeks_between(start: date, end: date):
    day = start
    while day <= end:
        yield day.isocalendar().week
        day += timedelta(days=7 - day.weekday())


def main():
    entries = json.loads(ABSENCES.read_text(encoding="utf-8"))
    employees = sorted({e["employee"] for e in entries})
    grid = {name: ["."] * 53 for name in employees}
    for e in entries:
        start, end = date.fromisoformat(e["from"]), date.fromisoformat(e["to"])
        for week in weeks_between(start, end):
            grid[e["employee"]][week - 1] = SYMBOL.get(e["type"], "?")
    width = max(map(len, employees))
    for name, cells in grid.items():
        print(name.ljust(width), "".join(cells))


if __name__ == "__main__":
    main()
