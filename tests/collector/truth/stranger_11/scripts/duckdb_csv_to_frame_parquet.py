"""DuckDB does the sums over the export, pandas keeps the result."""
import duckdb

with duckdb.connect("allocation.duckdb") as connection:
    connection.execute("create table export as select * from read_csv_auto('in.csv')")
    connection.execute("create table key as select * from (values ('x', 0.25), ('y', 0.75)) as t(name, share)")
    result = connection.execute(
        "select name, amount, amount * share as allocated from export join key using (name) order by name"
    ).df()

result["allocated"] = result["allocated"].round(2)
result.to_parquet("allocated.parquet", index=False)
print(result)
