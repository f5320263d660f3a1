"""Compare this year's sales with last year's archive."""
import duckdb

with duckdb.connect("sales_2025.duckdb") as archive:
    archive.execute("create or replace table sales (name varchar, amount double)")
    archive.execute("insert into sales values ('x', 0.5), ('y', 3)")

with duckdb.connect("sales_2026.duckdb") as current:
    current.execute("create or replace table sales as select * from read_csv('in.csv')")
    current.execute("attach 'sales_2025.duckdb' as last_year (read_only)")
    current.execute(
        """
        copy (
            select s.name, s.amount - l.amount as growth
            from sales s join last_year.sales l using (name)
        ) to 'growth.parquet' (format parquet)
        """
    )
