"""Turns the list of report queries into a readable text file for the wiki. Nothing is run."""
import textwrap
from pathlib import Path

QUERIES = {
    "Open orders": "SELECT order_no, item, qty FROM dbo.orders WHERE status = 'O'",
    "Late deliveries": "SELECT order_no, due, shipped FROM dbo.deliveries WHERE shipped > due",
    "Stock value": "SELECT warehouse, SUM(qty * cost) FROM dbo.stock GROUP BY warehouse",
}
KEYWORDS = ("FROM", "WHERE", "GROUP BY", "ORDER BY")


def pretty(sql):
    for word in KEYWORDS:
        sql = sql.replace(f" {word} ", f"\n{word} ")
    return sql + ";"


parts = ["Report queries", "==============", ""]
for title, sql in QUERIES.items():
    parts += [title, "-" * len(title), textwrap.indent(pretty(sql), "    "), ""]

Path("queries.txt").write_text("\n".join(parts), encoding="utf-8")
print(len(QUERIES), "queries written")
