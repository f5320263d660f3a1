"""Sort a list with SQL-like words; there is no database."""
rows = [{"a": 2}, {"a": 1}]
query = "select a from rows order by a"
print(query, sorted(rows, key=lambda r: r["a"]))
