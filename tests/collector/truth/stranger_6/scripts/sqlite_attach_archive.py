"""Moves closed orders into the archive database."""
import sqlite3

conn = sqlite3.connect("orders_2024.db")
conn.execute("CREATE TABLE orders (id INTEGER, status TEXT)")
conn.executemany("INSERT INTO orders VALUES (?, ?)", [(1, "closed"), (2, "open"), (3, "closed")])
conn.commit()

conn.execute("ATTACH DATABASE 'orders_archive.db' AS archive")
conn.execute("CREATE TABLE archive.orders AS SELECT * FROM orders WHERE status = 'closed'")
conn.execute("DELETE FROM orders WHERE status = 'closed'")
conn.commit()
print(conn.execute("SELECT COUNT(*) FROM archive.orders").fetchone()[0], "orders archived")
conn.close()
