"""Rest-time check on the loaders' roster."""
from collections import defaultdict
from datetime import datetime, timedelta

from openpyxl import load_workbook

MIN_REST = timedelta(hours=11)

wb = load_workbook("roster_2024_w23.xlsx", data_only=True)
ws = wb["Loaders"]

shifts = defaultdict(list)
for emp_no, full_name, start, end in ws.iter_rows(min_row=2, max_col=4, values_only=True):
    if isinstance(start, datetime):
        shifts[(emp_no, full_name)].append((start, end))

for (emp_no, full_name), worked in sorted(shifts.items()):
    worked.sort()
    days = {s.date() for s, _ in worked}
    run = best = 1
    ordered = sorted(days)
    for a, b in zip(ordered, ordered[1:]):
        run = run + 1 if (b - a).days == 1 else 1
        best = max(best, run)
    for (_, end), (start, _) in zip(worked, worked[1:]):
        if start - end < MIN_REST:
            print(f"{emp_no} {full_name}: only {start - end} rest before {start:%d %b %H:%M}")
    if best > 6:
        print(f"{emp_no} {full_name}: {best} days in a row")
