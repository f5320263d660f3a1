"""Collect weekly order exports in a local SQLite file."""
import argparse
import csv
import sqlite3
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS orders (
    order_no TEXT, position INTEGER, material TEXT, quantity REAL, net_value REAL, week TEXT,
    PRIMARY KEY (order_no, position)
)
"""


def load(conn, path):
    week = path.stem.split("_")[-1]
    with path.open(newline="", encoding="utf-8-sig") as f:
        rows = [
            (r["order_no"], int(r["position"]), r["material"], float(r["quantity"]), float(r["net_value"]), week)
            for r in csv.DictReader(f, delimiter=";")
        ]
    conn.executemany("INSERT OR REPLACE INTO orders VALUES (?, ?, ?, ?, ?, ?)", rows)
    return len(rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--db", default="orders.sqlite")
    args = parser.parse_args()
    with sqlite3.connect(args.db) as conn:
        conn.execute(SCHEMA)
        for path in sorted(args.folder.glob("orders_*.csv")):
            print(path.name, load(conn, path))
        for week, value in conn.execute("SELECT week, SUM(net_value) FROM orders GROUP BY week ORDER BY week"):
            print(f"{week}: {value:,.2f}")


if __name__ == "__main__":
    main()
