"""Maschinenstunden aus dem alten Firebird-System."""
import os

import firebirdsql

try:
    con = firebirdsql.connect(
        host="127.0.0.1", port=int(os.environ["DUMB"]), database="maschinen", user="BDE", password="x", timeout=3
    )
    cur = con.cursor()
    cur.execute("select masch_nr, stunden from laufzeit")
    print(cur.fetchall())
except Exception as fehler:
    print("BDE:", type(fehler).__name__)
