"""Company holidays as a calendar file, packed with the log of how it was made."""
import datetime
import tarfile
from pathlib import Path

from icalendar import Calendar, Event
from loguru import logger

logger.remove()
logger.add("calendar.log", format="{level} {message}", mode="w")
calendar = Calendar()
calendar.add("prodid", "-//Quay Works//Holidays//EN")
calendar.add("version", "2.0")
for name, day in (("Stocktaking", datetime.date(2026, 12, 30)), ("Bridge day", datetime.date(2027, 1, 4))):
    event = Event()
    event.add("summary", name)
    event.add("dtstart", day)
    calendar.add_component(event)
    logger.info("added {}", name)
Path("holidays.ics").write_bytes(calendar.to_ical())
logger.remove()
with tarfile.open("holidays.tar.gz", "w:gz") as pack:
    pack.add("holidays.ics")
    pack.add("calendar.log")
