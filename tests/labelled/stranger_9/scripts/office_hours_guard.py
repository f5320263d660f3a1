"""Refuses to print pallet labels outside working hours."""
import sys
from datetime import datetime, time
from zoneinfo import ZoneInfo

OPEN, CLOSE = time(8), time(17)


def is_open(now: datetime) -> bool:
    return now.weekday() < 5 and OPEN <= now.time() < CLOSE


now = datetime.now(ZoneInfo("Europe/Vienna"))
if not is_open(now):
    sys.exit(f"It is {now:%a %H:%M}: the label printer is only served Mon-Fri, {OPEN:%H:%M}-{CLOSE:%H:%M}.")

with open("pallets.txt", encoding="ascii") as pallets, open(r"\\.\LPT1", "wb") as printer:
    for sscc in pallets.read().split():
        printer.write(f"^XA^FO50,50^BCN,160^FD{sscc}^FS^XZ".encode())
