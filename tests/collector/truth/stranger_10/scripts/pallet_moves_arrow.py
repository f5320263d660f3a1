"""Pallet moves: CSV to parquet with a fixed schema, read back by row group."""
import datetime as dt

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

SCHEMA = pa.schema([("pallet", pa.string()), ("moved", pa.timestamp("ms")), ("bay", pa.int16())])


def moves(count: int):
    start = dt.datetime(2026, 11, 2, 6)
    for n in range(count):
        yield {"pallet": f"P{n:05}", "moved": start + dt.timedelta(minutes=7 * n), "bay": n % 12}


table = pa.Table.from_pylist(list(moves(60)), schema=SCHEMA)
pq.write_table(table, "pallet_moves.parquet", compression="zstd", row_group_size=25)
pacsv.write_csv(table.select(["pallet", "bay"]), "pallet_bays.csv")
back = pq.read_table("pallet_moves.parquet")
assert back.equals(table)
print(back.num_rows, "moves")
