import duckdb

with duckdb.connect('work.duckdb') as link:
    link.execute('create table t as select 1 a')
