"""Stock moves of a day: Arrow table to Feather for today, to Parquet for the archive."""
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq

moves = pa.table(
    {
        "article": pa.array([f"A{n % 7}" for n in range(40)]),
        "pieces": pa.array([(n * 3) % 11 - 5 for n in range(40)], pa.int32()),
    }
)
feather.write_feather(moves, "moves_today.feather", compression="zstd")
pq.write_table(moves.group_by("article").aggregate([("pieces", "sum")]), "moves_archive.parquet")
back = feather.read_table("moves_today.feather")
print(back.num_rows, pq.read_table("moves_archive.parquet").num_rows)
