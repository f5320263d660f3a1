import pyarrow
import pyarrow.parquet

pyarrow.parquet.write_table(pyarrow.table({'a': list(range(9))}), 'out.parquet')
print(pyarrow.parquet.read_table('out.parquet').num_rows)
