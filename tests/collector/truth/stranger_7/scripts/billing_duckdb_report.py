"""Load the billing CSV in DuckDB and keep a persistent table for later analysis."""

import duckdb

con = duckdb.connect("billing.duckdb")
con.execute("CREATE OR REPLACE TABLE billing AS SELECT * FROM read_csv_auto('in.csv')")
total, biggest = con.execute("SELECT sum(amount), max(amount) FROM billing").fetchone()
con.close()

with open("billing_summary.txt", "w") as out:
    out.write(f"Total billed: {total}\nBiggest bill: {biggest}\n")
