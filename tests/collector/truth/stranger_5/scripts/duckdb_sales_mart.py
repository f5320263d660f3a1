"""Build a small sales mart in a DuckDB file and export the result."""
import duckdb

connection = duckdb.connect("sales_mart.duckdb")
connection.execute("CREATE OR REPLACE TABLE sales AS SELECT * FROM read_csv_auto('in.csv')")
connection.execute("COPY (SELECT name, SUM(amount) AS total FROM sales GROUP BY name) TO 'mart.parquet' (FORMAT PARQUET)")
print(connection.execute("SELECT COUNT(*) FROM sales").fetchone())
connection.close()
