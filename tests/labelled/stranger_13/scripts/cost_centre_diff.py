"""Compare the totals of cost centres of two months."""
import sys

import polars as pl

old, new = (pl.read_excel(p, schema_overrides={"cost_centre": pl.String}) for p in sys.argv[1:3])

both = old.join(new, on="cost_centre", suffix="_new", how="full", coalesce=True)
both = both.with_columns(
    ((pl.col("total_new") - pl.col("total")) / pl.col("total") * 100).round(1).alias("change_pct")
)
changed = both.filter(pl.col("change_pct").abs() > 5).sort("change_pct", descending=True)

with pl.Config(tbl_rows=200):
    print(changed.select("cost_centre", "total", "total_new", "change_pct"))
changed.write_csv("cost_centres_changed.csv", separator=";")
