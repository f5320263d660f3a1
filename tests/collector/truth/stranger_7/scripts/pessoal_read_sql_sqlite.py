"""Aniversariantes do mês a partir da base local do RH."""

import sqlite3
from contextlib import closing

import pandas as pd

with closing(sqlite3.connect("pessoal.sqlite")) as con:
    con.execute("CREATE TABLE IF NOT EXISTS pessoas (nome TEXT, nascimento TEXT)")
    con.executemany(
        "INSERT INTO pessoas VALUES (?, ?)",
        [("Ana", "1988-11-02"), ("Bruno", "1990-04-17"), ("Carla", "1979-11-29")],
    )
    con.commit()
    df = pd.read_sql_query("SELECT * FROM pessoas WHERE strftime('%m', nascimento) = '11'", con)

df.to_csv("aniversariantes.csv", index=False)
print(df)
