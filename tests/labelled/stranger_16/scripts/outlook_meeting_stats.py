"""Hours of meetings per calendar week."""
from collections import defaultdict
from datetime import datetime, timedelta

import win32com.client

OL_FOLDER_CALENDAR = 9


def main(weeks: int = 8) -> None:
    ns = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
    items = ns.GetDefaultFolder(OL_FOLDER_CALENDAR).Items
    items.IncludeRecurrences = True
    items.Sort("[Start]")
    begin = datetime.now() - timedelta(weeks=weeks)
    items = items.Restrict(f"[Start] >= '{begin:%m/%d/%Y}' AND [Start] <= '{datetime.now():%m/%d/%Y}'")

    minutes = defaultdict(int)
    for appointment in items:
        if appointment.AllDayEvent:
            continue
        year, week, _ = appointment.Start.isocalendar()
        minutes[f"{year}-W{week:02}"] += appointment.Duration
    for week, total in sorted(minutes.items()):
        print(f"{week}  {total / 60:5.1f} h  {'#' * (total // 60)}")


if __name__ == "__main__":
    main()
