import polars

polars.DataFrame({'a': [1, 2, 3]}).write_parquet('out.parquet')
print(polars.read_parquet('out.parquet').height)
