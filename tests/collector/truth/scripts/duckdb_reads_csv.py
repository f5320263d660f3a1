import duckdb

print(duckdb.sql("select * from 'in.csv'").fetchall())
