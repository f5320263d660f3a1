import sqlite3
from contextlib import closing

with closing(sqlite3.connect("orders.db")) as con:
    con.execute("CREATE INDEX IF NOT EXISTS ix_wh ON orders(warehouse)")
    for warehouse, n in con.execute("SELECT warehouse, COUNT(*) FROM orders WHERE closed IS NULL GROUP BY warehouse"):
        print(f"{warehouse:<8}{n:>6}")
