"""Freight cost per lane with SQL over local Parquet files (DuckDB, in memory)."""
import sys

import duckdb

QUERY = """
    SELECT origin_hub, destination_hub, carrier,
           count(*) AS shipments,
           round(sum(cost_eur), 2) AS cost,
           round(sum(cost_eur) / sum(weight_kg), 3) AS eur_per_kg
    FROM read_parquet(?)
    WHERE ship_date >= DATE '2025-01-01'
    GROUP BY ALL
    HAVING count(*) > 20
    ORDER BY eur_per_kg DESC
"""


def main():
    pattern = sys.argv[1] if len(sys.argv) > 1 else "freight/*.parquet"
    con = duckdb.connect()
    try:
        df = con.execute(QUERY, [pattern]).df()
    except duckdb.IOException as exc:
        sys.exit(f"Could not read {pattern}: {exc}")
    df.to_csv("lanes.csv", index=False)
    print(df.head(25).to_string(index=False))


if __name__ == "__main__":
    main()
