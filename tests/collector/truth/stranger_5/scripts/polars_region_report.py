"""Aggregate the export with polars."""
import polars as pl

orders = pl.read_csv("in.csv")
report = orders.group_by("name").agg(pl.col("amount").sum().alias("total")).sort("name")
report.write_csv("region_report.csv")
report.write_parquet("region_report.parquet")
print(report)
