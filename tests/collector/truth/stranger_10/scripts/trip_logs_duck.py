"""Trips per driver out of the CSV export, kept in a DuckDB file."""
import duckdb

with duckdb.connect("trips.duckdb") as db:
    db.execute("create or replace table trips as select * from read_csv('in.csv', header = true)")
    frame = db.sql("select name, sum(amount) as km from trips group by name order by name").df()
frame.to_csv("km_per_driver.csv", index=False)
print(frame)
