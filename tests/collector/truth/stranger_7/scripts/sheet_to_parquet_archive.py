"""Archive the ledger sheet as Parquet."""

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

frame = pd.read_excel("in.xlsx", sheet_name="Ledger")
pq.write_table(pa.Table.from_pandas(frame, preserve_index=False), "ledger.parquet")
