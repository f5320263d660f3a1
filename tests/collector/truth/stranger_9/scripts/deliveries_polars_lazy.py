"""Late deliveries out of the export; only the late ones are kept."""
import polars as pl

pl.DataFrame({"order": [1, 2, 3, 4], "days": [0, 5, 1, 9]}).write_parquet("deliveries.parquet")
late = pl.scan_parquet("deliveries.parquet").filter(pl.col("days") > 3).collect()
late.write_ndjson("late.ndjson")
print(late)
