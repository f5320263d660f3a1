"""Lecturas del contador: SQLite a Polars y a CSV."""
import sqlite3

import polars as pl

con = sqlite3.connect("contadores.sqlite3")
con.execute("create table if not exists lecturas (contador text, kwh real)")
con.executemany("insert into lecturas values (?, ?)", [("C1", 10.5), ("C2", 9.25), ("C1", 11.0)])
con.commit()
lecturas = pl.read_database("select contador, sum(kwh) as kwh from lecturas group by contador", con)
con.close()
lecturas.write_csv("lecturas_mes.csv")
