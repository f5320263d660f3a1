import pyarrow.dataset as ds
import pyarrow.feather as feather

table = ds.dataset("in.csv", format="csv").to_table(filter=ds.field("amount") > 0)
feather.write_feather(table, "out.feather", compression="uncompressed")
