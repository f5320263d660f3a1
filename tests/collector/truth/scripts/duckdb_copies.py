import duckdb

link = duckdb.connect()
link.execute("copy (select * from read_csv('in.csv')) to 'out.parquet' (format parquet)")
