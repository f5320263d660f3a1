"""Add up appointment hours per category for the weekly timesheet."""
from collections import defaultdict
from datetime import date, timedelta

import win32com.client


def week_bounds(today=None):
    today = today or date.today()
    monday = today - timedelta(days=today.weekday())
    return monday, monday + timedelta(days=5)


def appointments(start, end):
    ns = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
    items = ns.GetDefaultFolder(9).Items
    items.IncludeRecurrences = True
    items.Sort("[Start]")
    query = f"[Start] >= '{start:%d/%m/%Y} 00:00' AND [End] <= '{end:%d/%m/%Y} 00:00'"
    return items.Restrict(query)


def main():
    start, end = week_bounds()
    hours = defaultdict(float)
    for appt in appointments(start, end):
        category = (appt.Categories or "none").split(",")[0].strip()
        hours[category] += appt.Duration / 60
    print(f"Week of {start:%d %b}")
    for category, total in sorted(hours.items(), key=lambda kv: -kv[1]):
        print(f"  {category:<25}{total:6.2f} h")


if __name__ == "__main__":
    main()
