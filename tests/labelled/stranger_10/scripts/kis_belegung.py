import oracledb

con = oracledb.connect(user="BERICHT", password="Auental_Kis#21", dsn="kisdb01.klinik.example:1521/KISPROD")
with con.cursor() as cur:
    cur.execute("""
        SELECT station, COUNT(*) AS belegt, MAX(planbetten) AS betten
          FROM kis.belegung_heute
         GROUP BY station
         ORDER BY station
    """)
    for station, belegt, betten in cur:
        print(f"{station:<8}{belegt:>4} / {betten:<4}{belegt / betten:>7.0%}")
