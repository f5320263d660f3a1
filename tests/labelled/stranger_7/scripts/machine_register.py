"""List the machines that are due for inspection."""
import argparse
from datetime import date, datetime, timedelta

from openpyxl import load_workbook


def parse(value):
    return value.date() if isinstance(value, datetime) else datetime.strptime(str(value), "%Y-%m-%d").date()


def due(path, days):
    sheet = load_workbook(path, read_only=True, data_only=True)["machines"]
    rows = sheet.iter_rows(min_row=2, values_only=True)
    limit = date.today() + timedelta(days=days)
    for name, serial_no, manufacturer, commissioned, last_inspection, interval_months in rows:
        base = parse(last_inspection or commissioned)
        next_date = base + timedelta(days=30 * int(interval_months))
        if next_date <= limit:
            yield next_date, name, serial_no, manufacturer


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("register")
    parser.add_argument("--days", type=int, default=30)
    args = parser.parse_args()
    for next_date, name, serial_no, manufacturer in sorted(due(args.register, args.days)):
        mark = "OVERDUE" if next_date < date.today() else ""
        print(f"{next_date}  {name:<25} {serial_no:<15} {manufacturer:<20} {mark}")


if __name__ == "__main__":
    main()
