import polars as pl

orders = pl.read_csv("in.csv").with_columns(pl.col("amount").cast(pl.Float64), year=pl.lit(2024))
orders.write_parquet("orders.parquet", compression="zstd")
print(pl.scan_parquet("orders.parquet").select(pl.col("amount").sum()).collect())
