import sqlite3

db = sqlite3.connect("fuhrpark.db")
for modell, antrieb, km, kosten in db.execute(
    "SELECT w.modell, w.antrieb, SUM(t.km), SUM(t.betrag) FROM tankung t JOIN wagen w ON w.id = t.wagen_id "
    "GROUP BY w.modell, w.antrieb ORDER BY SUM(t.betrag) / SUM(t.km) DESC"
):
    print(f"{modell:<28}{antrieb:<8}{kosten / km:6.3f} €/km")
