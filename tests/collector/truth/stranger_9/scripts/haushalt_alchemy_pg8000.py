"""Haushaltsüberwachung der Stadtkasse."""
import os

import pandas as pd
from sqlalchemy import URL, create_engine, text

adresse = URL.create(
    "postgresql+pg8000",
    username="kasse",
    password="x",
    host="127.0.0.1",
    port=int(os.environ["DUMB"]),
    database="haushalt",
)
engine = create_engine(adresse, connect_args={"timeout": 5})
try:
    with engine.connect() as verbindung:
        print(pd.read_sql(text("select titel, sum(betrag) as summe from buchungen group by titel"), verbindung))
except Exception as fehler:
    print("Keine Verbindung:", type(fehler).__name__)
