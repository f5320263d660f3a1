import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

schema = pa.schema([("sku", pa.string()), ("price", pa.float64())])
with pq.ParquetWriter("prices.parquet", schema) as writer:
    for start in range(0, 30, 10):
        part = [{"sku": f"S{n}", "price": n * 1.1} for n in range(start, start + 10)]
        writer.write_table(pa.Table.from_pylist(part, schema=schema))

with duckdb.connect() as link:
    link.execute("copy (select * from 'prices.parquet' order by price desc limit 5) to 'top.csv' (header)")
