import polars

polars.scan_csv('in.csv').sink_parquet('out.parquet')
