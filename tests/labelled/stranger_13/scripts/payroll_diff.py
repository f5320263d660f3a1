"""Compare two payroll exports and list the noticeable differences."""
import sys

import polars as pl

old, new = (pl.read_excel(p, schema_overrides={"employee_id": pl.String}) for p in sys.argv[1:3])

both = old.join(new, on="employee_id", suffix="_new", how="full", coalesce=True)
both = both.with_columns(
    ((pl.col("gross_new") - pl.col("gross")) / pl.col("gross") * 100).round(1).alias("change_pct")
)

joined = both.filter(pl.col("gross").is_null())
left = both.filter(pl.col("gross_new").is_null())
changed = both.filter(pl.col("change_pct").abs() > 5)

with pl.Config(tbl_rows=200):
    print("Changed", changed.select("employee_id", "last_name", "gross", "gross_new", "change_pct"))
    print("New", joined.select("employee_id", "last_name_new", "gross_new"))
    print("Left", left.select("employee_id", "last_name", "gross"))
