"""Find free one-hour slots in the calendar."""
from datetime import datetime, timedelta

import win32com.client as win32

START, END = 9, 17


def busy(days):
    outlook = win32.Dispatch("Outlook.Application").GetNamespace("MAPI")
    items = outlook.GetDefaultFolder(9).Items
    items.Sort("[Start]")
    items.IncludeRecurrences = True
    now = datetime.now()
    until = now + timedelta(days=days)
    text = f"[Start] >= '{now:%d/%m/%Y %H:%M}' AND [Start] <= '{until:%d/%m/%Y %H:%M}'"
    return [(i.Start.replace(tzinfo=None), i.End.replace(tzinfo=None)) for i in items.Restrict(text)]


def slots(days=7):
    taken = busy(days)
    for d in range(1, days + 1):
        day = datetime.now() + timedelta(days=d)
        if day.weekday() >= 5:
            continue
        for hour in range(START, END):
            begin = day.replace(hour=hour, minute=0, second=0, microsecond=0)
            end = begin + timedelta(hours=1)
            if all(e <= begin or s >= end for s, e in taken):
                yield begin


if __name__ == "__main__":
    for begin in slots():
        print(begin.strftime("%a %d.%m. %H:%M"))
