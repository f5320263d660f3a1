"""Bradford factor: spells * spells * days, over the last 52 weeks of sickness absence."""
import sys
from collections import defaultdict
from datetime import date, timedelta

import openpyxl

TRIGGERS = [(400, "final warning"), (200, "written warning"), (50, "talk")]


def main(path):
    since = date.today() - timedelta(weeks=52)
    spells = defaultdict(int)
    days = defaultdict(int)
    for staff, kind, start, end in openpyxl.load_workbook(path, read_only=True).active.iter_rows(min_row=2, max_col=4, values_only=True):
        if kind != "sick" or end.date() < since:
            continue
        spells[staff] += 1
        days[staff] += (end.date() - max(start.date(), since)).days + 1

    scores = {staff: spells[staff] ** 2 * days[staff] for staff in spells}
    for staff, score in sorted(scores.items(), key=lambda kv: -kv[1]):
        step = next((name for limit, name in TRIGGERS if score >= limit), "")
        print(f"{staff:<30} {spells[staff]:>3} {days[staff]:>4} {score:>6}  {step}")


if __name__ == "__main__":
    main(sys.argv[1])
