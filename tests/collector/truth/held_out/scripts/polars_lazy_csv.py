import polars

polars.scan_csv("in.csv").filter(polars.col("amount") > 1).collect().write_ndjson("out.ndjson")
