"""Nächtliche Sicherung der Kassendatenbank."""
import sqlite3
from contextlib import closing

with closing(sqlite3.connect("kasse.db")) as kasse:
    kasse.execute("create table if not exists bons (nr integer primary key, summe real)")
    kasse.execute("insert into bons (summe) values (12.9)")
    kasse.commit()
    with closing(sqlite3.connect("sicherung_kasse.db")) as ziel:
        kasse.backup(ziel)

with closing(sqlite3.connect("file:sicherung_kasse.db?mode=ro", uri=True)) as pruefung:
    print(pruefung.execute("select count(*), sum(summe) from bons").fetchone())
