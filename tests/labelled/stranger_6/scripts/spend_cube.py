"""Spend cube from purchase order exports with DuckDB."""
from pathlib import Path

import duckdb

EXPORTS = Path("exports")


def main() -> None:
    con = duckdb.connect("spend.duckdb")
    con.execute(
        f"""
        CREATE OR REPLACE TABLE po AS
        SELECT * FROM read_csv_auto('{(EXPORTS / "po_*.csv").as_posix()}', union_by_name = true)
        """
    )
    cube = con.execute(
        """
        SELECT category, plant, date_trunc('quarter', order_date) AS quarter,
               SUM(net_amount) AS spend, COUNT(DISTINCT supplier_no) AS suppliers
        FROM po
        GROUP BY ALL
        ORDER BY quarter, spend DESC
        """
    ).df()
    cube.to_parquet("spend_cube.parquet")
    print(cube.head(20))
    con.close()


if __name__ == "__main__":
    main()
