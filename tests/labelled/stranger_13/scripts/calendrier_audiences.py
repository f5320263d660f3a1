"""Transforme la liste des audiences en fichier de calendrier (ICS)."""
import csv
import uuid
from datetime import datetime, timedelta

LIGNES = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cabinet//Audiences//FR"]

with open("audiences.csv", newline="", encoding="utf-8") as fichier:
    for audience in csv.DictReader(fichier, delimiter=";"):
        debut = datetime.strptime(f"{audience['date']} {audience['heure']}", "%d/%m/%Y %H:%M")
        fin = debut + timedelta(hours=1)
        LIGNES += [
            "BEGIN:VEVENT",
            f"UID:{uuid.uuid4()}",
            f"DTSTART:{debut:%Y%m%dT%H%M%S}",
            f"DTEND:{fin:%Y%m%dT%H%M%S}",
            f"SUMMARY:{audience['dossier']} - {audience['chambre']}",
            "BEGIN:VALARM", "TRIGGER:-P1D", "ACTION:DISPLAY", "END:VALARM",
            "END:VEVENT",
        ]

LIGNES.append("END:VCALENDAR")
with open("audiences.ics", "w", encoding="utf-8", newline="\r\n") as sortie:
    sortie.write("\n".join(LIGNES) + "\n")
