import datetime as dt
from pathlib import Path

import openpyxl

BOOK = Path("deadlines.xlsx")


def working_days_ahead(start: dt.date, count: int) -> dt.date:
    day = start
    while count:
        day += dt.timedelta(days=1)
        if day.weekday() < 5:
            count -= 1
    return day


def main():
    sheet = openpyxl.load_workbook(BOOK, data_only=True)["Deadlines"]
    today = dt.date.today()
    last = working_days_ahead(today, 10)
    rows = []
    for matter_no, court, what, due in sheet.iter_rows(min_row=2, max_col=4, values_only=True):
        if due and today <= due.date() <= last:
            rows.append((due.date(), matter_no, court, what))
    for due, matter_no, court, what in sorted(rows):
        print(f"{due:%d.%m.%Y}  {matter_no:<12} {court:<25} {what}")
    print(f"\n{len(rows)} deadlines until {last:%d.%m.%Y}")


if __name__ == "__main__":
    main()
