import ibis

ibis.duckdb.connect("books.duckdb").list_tables()
