"""Lohnkonten aus dem SQL Server der Personalabteilung."""
import os

import pymssql

try:
    conn = pymssql.connect(
        server="127.0.0.1",
        port=os.environ["DUMB"],
        user="lohn",
        password="x",
        database="Personal",
        login_timeout=4,
        timeout=4,
    )
    cur = conn.cursor(as_dict=True)
    cur.execute("SELECT TOP 10 PersNr, Brutto FROM dbo.Lohnkonto")
    for z in cur:
        print(z["PersNr"], z["Brutto"])
except pymssql.Error as e:
    print("SQL Server nicht erreichbar", type(e).__name__)
