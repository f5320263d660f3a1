import polars as pl

pl.scan_csv("in.csv").filter(pl.col("amount") > 0).sink_parquet("big.parquet")
pl.read_parquet("big.parquet", columns=["amount"]).write_json("out.json")
