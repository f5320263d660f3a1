"""Messreihen aus der Labordatenbank in eine CSV-Datei holen."""
import os

import sqlalchemy as sa

url = sa.URL.create(
    "postgresql+pg8000",
    username="messplatz3",
    password="erfunden",
    host="127.0.0.1",
    port=int(os.environ["DUMB"]),
    database="kryostat",
)
metadaten = sa.MetaData()
messung = sa.Table(
    "messung",
    metadaten,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kelvin", sa.Float),
    sa.Column("ohm", sa.Float),
)
engine = sa.create_engine(url, pool_pre_ping=True, connect_args={"timeout": 4})
zeilen = []
try:
    with engine.connect() as verbindung:
        zeilen = verbindung.execute(sa.select(messung.c.kelvin, messung.c.ohm).limit(100)).all()
except sa.exc.DBAPIError as fehler:
    print("Labor-DB nicht erreichbar:", type(fehler.orig).__name__)
with open("messreihe.txt", "w", encoding="utf-8") as ziel:
    ziel.writelines(f"{z.kelvin}\t{z.ohm}\n" for z in zeilen)
