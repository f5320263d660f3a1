"""Query the monthly parquet files with DuckDB, in memory."""
import duckdb

FILES = "stock/2025-*.parquet"

con = duckdb.connect()
result = con.execute(
    f"""
    SELECT plant, material_group,
           SUM(quantity)                AS quantity,
           ROUND(SUM(value_eur), 2)     AS value_eur,
           COUNT(DISTINCT material)     AS materials
    FROM read_parquet('{FILES}')
    GROUP BY ALL
    ORDER BY value_eur DESC
    """
).df()

print(result.head(25).to_string(index=False))
result.to_csv("stock_by_group.csv", index=False)
