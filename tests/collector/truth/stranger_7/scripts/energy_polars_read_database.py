"""Average consumption per meter, read into polars from SQLite."""

import sqlite3

import polars as pl

con = sqlite3.connect("meters.db")
con.execute("CREATE TABLE IF NOT EXISTS readings (meter TEXT, kwh REAL)")
con.executemany("INSERT INTO readings VALUES (?, ?)", [("M1", 10.5), ("M1", 12.0), ("M2", 7.25)])
con.commit()

df = pl.read_database("SELECT meter, kwh FROM readings", con)
print(df.group_by("meter").agg(pl.col("kwh").mean()).sort("meter"))
con.close()
