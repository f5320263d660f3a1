"""Read the stock database if the branch has sent it; say so if it has not."""
import sqlite3
from pathlib import Path

DATABASE = "branch_stock.db"
try:
    connection = sqlite3.connect(f"file:{DATABASE}?mode=ro", uri=True)
    rows = connection.execute("SELECT sku, quantity FROM stock").fetchall()
    message = f"{len(rows)} items in stock"
except sqlite3.OperationalError as error:
    message = f"database not delivered: {error}"
Path("stock_message.txt").write_text(message, encoding="utf-8")
