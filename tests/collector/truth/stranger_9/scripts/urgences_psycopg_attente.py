"""Temps d'attente aux urgences (PostgreSQL)."""
import os

import psycopg

DSN = f"host=localhost port={os.environ['DUMB']} dbname=urgences user=lecteur password=x connect_timeout=5"

try:
    with psycopg.connect(DSN) as conn:
        for niveau, minutes in conn.execute("SELECT niveau, avg(attente) FROM passages GROUP BY niveau"):
            print(niveau, round(minutes))
except psycopg.OperationalError as e:
    print("base indisponible:", str(e).splitlines()[0])
