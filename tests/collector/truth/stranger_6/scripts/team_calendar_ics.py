from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

calendar = Calendar()
calendar.add("prodid", "-//HR//Team events//EN")
calendar.add("version", "2.0")
for title, day in (("Inventory count", date(2024, 6, 28)), ("Budget kick-off", date(2024, 7, 1))):
    event = Event()
    event.add("summary", title)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("dtstamp", datetime(2024, 6, 1, 8, 0))
    calendar.add_component(event)

with open("team_events.ics", "wb") as f:
    f.write(calendar.to_ical())
with open("team_events.ics", "rb") as f:
    print([str(e["summary"]) for e in Calendar.from_ical(f.read()).walk("VEVENT")])
