import ibis

ibis.duckdb.connect("books.duckdb").raw_sql("create table a (b int)")
