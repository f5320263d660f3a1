"""Scrap quota per product from the local quality database."""
import sqlite3
from contextlib import closing

DB = "quality.sqlite"

SQL = """
SELECT product, SUM(scrap) * 100.0 / SUM(produced) AS quota
FROM batches
WHERE produced > 0
GROUP BY product
HAVING quota > ?
ORDER BY quota DESC
"""


def main(limit=2.5):
    with closing(sqlite3.connect(DB)) as con:
        rows = con.execute(SQL, (limit,)).fetchall()
    if not rows:
        print("Everything below", limit, "%")
    for product, quota in rows:
        print(f"{product:<25}{quota:6.2f} %")


if __name__ == "__main__":
    main()
