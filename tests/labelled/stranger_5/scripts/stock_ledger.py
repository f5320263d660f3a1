"""A small stock ledger in a local file (stock.db).

python stock_ledger.py in  SKU 10 "delivery 4711"
python stock_ledger.py out SKU 3  "workshop"
python stock_ledger.py list
"""
import sqlite3
import sys
from datetime import datetime

db = sqlite3.connect("stock.db")
db.execute("CREATE TABLE IF NOT EXISTS moves (at TEXT, sku TEXT, qty INTEGER, note TEXT)")


def book(sku, quantity, note=""):
    with db:
        db.execute(
            "INSERT INTO moves VALUES (?, ?, ?, ?)",
            (datetime.now().isoformat(timespec="seconds"), sku.upper(), quantity, note),
        )


def balance(sku=None):
    sql = "SELECT sku, SUM(qty) FROM moves WHERE (? IS NULL OR sku = ?) GROUP BY sku ORDER BY sku"
    return db.execute(sql, (sku, sku)).fetchall()


command = sys.argv[1] if len(sys.argv) > 1 else "list"
if command in ("in", "out"):
    sku, quantity = sys.argv[2], int(sys.argv[3])
    note = sys.argv[4] if len(sys.argv) > 4 else ""
    book(sku, quantity if command == "in" else -quantity, note)
    print("Booked.", balance(sku.upper()))
elif command == "list":
    for sku, quantity in balance():
        print(f"{sku:<15}{quantity:>8}{'   LOW' if quantity < 5 else ''}")
else:
    print(__doc__)
db.close()
