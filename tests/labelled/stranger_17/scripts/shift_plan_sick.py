"""Sick days per employee from the shift plan workbooks of the quarter."""
from collections import Counter, defaultdict
from pathlib import Path

import openpyxl

PLANS = Path("T:/Stores/ShiftPlans/2025Q1")
SICK = {"K", "SICK"}


def read_plan(path):
    wb = openpyxl.load_workbook(path, data_only=True, read_only=True)
    ws = wb["Plan"]
    rows = ws.iter_rows(values_only=True)
    header = next(rows)
    for row in rows:
        if not row[0]:
            continue
        for day, code in zip(header[2:], row[2:]):
            if code and str(code).strip().upper() in SICK:
                yield row[0], row[1], day
    wb.close()


def main():
    days = Counter()
    mondays = defaultdict(int)
    store_of = {}
    for path in sorted(PLANS.glob("store_*.xlsx")):
        for employee, role, day in read_plan(path):
            days[employee] += 1
            store_of[employee] = path.stem
            if hasattr(day, "weekday") and day.weekday() == 0:
                mondays[employee] += 1
    print(f"{'employee':<30}{'store':<12}{'days':>5}{'Mondays':>9}")
    for employee, n in days.most_common():
        print(f"{employee:<30}{store_of[employee]:<12}{n:>5}{mondays[employee]:>9}")


if __name__ == "__main__":
    main()
