"""Lagerauswertung mit DuckDB."""
import duckdb

con = duckdb.connect("lager.duckdb")
con.execute("create or replace table bewegungen as select * from read_csv_auto('in.csv')")
summe = con.execute("select sum(amount), count(*) from bewegungen").fetchone()
con.close()
with open("lager_bericht.txt", "w") as f:
    f.write(f"{summe[1]} Bewegungen, Summe {summe[0]}\n")
