"""Accounts receivable aging, built from the ERP replica."""
import os

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row

BUCKETS = ((0, 30), (31, 60), (61, 90), (91, 9999))

conninfo = make_conninfo(
    "dbname=receivables user=aging_ro",
    host="127.0.0.1",
    port=os.environ["DUMB"],
    password="Ag1ng-2024",
    connect_timeout=4,
    application_name="aging",
)

try:
    with psycopg.connect(conninfo, row_factory=dict_row, autocommit=True) as conn:
        rows = conn.execute("select customer, amount, days_overdue from open_items").fetchall()
    for low, high in BUCKETS:
        total = sum(r["amount"] for r in rows if low <= r["days_overdue"] <= high)
        print(f"{low:>3}-{high:<4} {total:>14,.2f}")
except psycopg.Error as exc:
    print("could not build the aging report:", exc.__class__.__name__)
