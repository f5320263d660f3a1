"""Relevés des capteurs au format Parquet et Feather."""
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq

releves = pa.table({"capteur": ["T1", "T2", "T1", "T3", "T2"], "degres": [20.1, 19.8, 20.4, 18.0, 19.9]})
pq.write_table(releves, "releves.parquet", compression="snappy")
feather.write_feather(releves, "releves.feather")
print(pq.read_table("releves.parquet").num_rows)
