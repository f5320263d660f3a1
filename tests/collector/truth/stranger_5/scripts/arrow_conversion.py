"""Convert the CSV export to Parquet without pandas."""
import pyarrow.csv as pv
import pyarrow.parquet as pq

table = pv.read_csv("in.csv")
pq.write_table(table, "converted.parquet", compression="zstd")
print(pq.ParquetFile("converted.parquet").metadata.num_rows)
