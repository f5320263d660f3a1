import polars

polars.read_csv('in.csv').write_csv('out.csv')
