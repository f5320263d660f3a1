"""Prefect flow, started by hand: cleans the order lines and writes a parquet file."""
import pyarrow as pa
import pyarrow.csv as pv
import pyarrow.parquet as pq
from prefect import flow, task


@task(retries=2)
def read(path: str) -> pa.Table:
    return pv.read_csv(path)


@task
def clean(table: pa.Table) -> pa.Table:
    names = [n.strip().lower().replace(" ", "_") for n in table.column_names]
    return table.rename_columns(names).drop_null()


@flow(log_prints=True)
def order_lines(path: str = "order_lines.csv"):
    table = clean(read(path))
    pq.write_table(table, "order_lines.parquet")
    print("rows:", table.num_rows)


if __name__ == "__main__":
    order_lines()
