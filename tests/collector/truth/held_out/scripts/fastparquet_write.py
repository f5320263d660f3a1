import pandas

pandas.DataFrame({"name": ["x", "y", "z"], "amount": [1, 2, 3]}).to_parquet("out.parquet", engine="fastparquet")
