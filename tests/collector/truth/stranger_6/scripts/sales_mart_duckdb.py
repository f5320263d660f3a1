import duckdb

con = duckdb.connect("sales_mart.duckdb")
con.execute("CREATE OR REPLACE TABLE sales AS SELECT * FROM read_csv_auto('in.csv')")
print(con.execute("SELECT name, SUM(amount) AS total FROM sales GROUP BY name ORDER BY total DESC").df())
con.close()
