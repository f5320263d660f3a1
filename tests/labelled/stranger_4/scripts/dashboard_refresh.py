"""Refreshes the dashboard numbers at 10:00 and 15:00 on working days, while the window is open."""
import logging
import time

import schedule
from openpyxl import load_workbook

SRC = "lines.xlsx"
DST = "dashboard.txt"
logging.basicConfig(level=logging.INFO)


def refresh():
    wb = load_workbook(SRC, data_only=True, read_only=True)
    total = sum(r[4] or 0 for r in wb.active.iter_rows(min_row=2, values_only=True))
    with open(DST, "w", encoding="utf-8") as fh:
        fh.write(f"Pieces produced so far: {total}\n")
    logging.info("dashboard updated: %s", total)


def main():
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday"):
        getattr(schedule.every(), day).at("10:00").do(refresh)
        getattr(schedule.every(), day).at("15:00").do(refresh)
    while True:
        schedule.run_pending()
        time.sleep(20)


if __name__ == "__main__":
    main()
