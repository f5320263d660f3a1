"""Erzeugt aus dem Terminplan eine ICS-Datei und einen Aushang."""
from datetime import datetime
from pathlib import Path

from docx import Document
from icalendar import Calendar, Event

termine = [("Brandschutzübung", datetime(2026, 12, 3, 10)), ("Weihnachtsfeier", datetime(2026, 12, 18, 16))]
kalender = Calendar()
kalender.add("prodid", "-//Werk Nord//DE")
kalender.add("version", "2.0")
aushang = Document()
aushang.add_heading("Termine", 1)
for titel, wann in termine:
    e = Event()
    e.add("summary", titel)
    e.add("dtstart", wann)
    kalender.add_component(e)
    aushang.add_paragraph(f"{wann:%d.%m.%Y %H:%M} {titel}")
Path("termine.ics").write_bytes(kalender.to_ical())
aushang.save("aushang.docx")
