import pyarrow as pa
import pyarrow.csv as pv
import pyarrow.parquet as pq

table = pa.table({"sku": ["A1", "B2", "C3"], "qty": [5, 0, 12]})
pq.write_table(table, "stock.parquet")
pv.write_csv(pq.read_table("stock.parquet"), "stock.csv")
