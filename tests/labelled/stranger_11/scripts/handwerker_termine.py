from pathlib import Path

import pandas as pd
from icalendar import Calendar, Event

termine = pd.read_excel("handwerker.xlsx", parse_dates=["beginn", "ende"])
for haus, gruppe in termine.groupby("haus"):
    kalender = Calendar()
    kalender.add("prodid", "-//Genossenschaft//Termine//DE")
    kalender.add("version", "2.0")
    for t in gruppe.itertuples():
        e = Event()
        e.add("summary", f"{t.gewerk}: {t.firma}")
        e.add("dtstart", t.beginn.to_pydatetime())
        e.add("dtend", t.ende.to_pydatetime())
        e.add("location", haus)
        kalender.add_component(e)
    Path(f"{haus}.ics").write_bytes(kalender.to_ical())
