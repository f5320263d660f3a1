import sqlite3
from datetime import date, timedelta

db = sqlite3.connect("fuhrpark.db")
grenze = (date.today() - timedelta(days=182)).isoformat()
for fahrer, klassen, gesehen, kennz in db.execute(
    "SELECT f.fahrer, f.klassen, f.zuletzt_gesehen, w.kennzeichen FROM fuehrerschein f JOIN wagen w ON w.fahrer_id = f.id "
    "WHERE f.zuletzt_gesehen < ? ORDER BY f.zuletzt_gesehen", (grenze,)
):
    print(f"{fahrer:<28}{klassen:<8}{gesehen}  {kennz}")
