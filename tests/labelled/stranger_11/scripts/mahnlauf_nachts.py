import datetime as dt
import time

import pandas as pd
import sqlalchemy

jetzt = dt.datetime.now()
start = jetzt.replace(hour=20, minute=30, second=0)
if jetzt < start:
    time.sleep((start - jetzt).total_seconds())

engine = sqlalchemy.create_engine("postgresql+psycopg://mahnung@wodb.genossenschaft.lan/wohnen")
rueckstand = pd.read_sql(
    "SELECT nachname, vorname, wohnung, email, SUM(offen) AS offen FROM mietkonto JOIN mieter USING (mieter_id) "
    "WHERE faellig < CURRENT_DATE - 14 GROUP BY 1, 2, 3, 4 HAVING SUM(offen) > 50",
    engine,
)
for zeile in rueckstand.itertuples():
    with open(f"mahnungen/{zeile.wohnung}.txt", "w", encoding="utf-8") as brief:
        brief.write(f"Guten Tag {zeile.vorname} {zeile.nachname},\n\nIhr Mietkonto weist einen Rückstand von {zeile.offen:.2f} EUR auf.\n")
print(len(rueckstand), "Mahnungen")
