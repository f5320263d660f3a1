"""Pazienti del giorno dal vecchio programma dell'ambulatorio (Firebird)."""
import os

import firebirdsql

try:
    db = firebirdsql.connect(
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        database="ambulatorio",
        user="SPORTELLO",
        password="inventata",
        timeout=3,
    )
except Exception as errore:
    print("Firebird non risponde:", type(errore).__name__)
else:
    cursore = db.cursor()
    cursore.execute("select cognome, ora from visite where giorno = current_date")
    print(cursore.fetchall())
    db.close()
