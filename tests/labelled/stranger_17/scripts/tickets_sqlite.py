"""Keep a small local history of open ticket counts and draw the trend."""
import sqlite3
from datetime import date
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd

DB = Path.home() / "ticket_history.db"
EXPORT = Path("H:/Service/open_tickets.xlsx")


def record(con):
    df = pd.read_excel(EXPORT)
    counts = df.groupby("queue").size()
    con.execute("CREATE TABLE IF NOT EXISTS history (day TEXT, queue TEXT, n INTEGER, PRIMARY KEY (day, queue))")
    con.executemany(
        "INSERT OR REPLACE INTO history VALUES (?, ?, ?)",
        [(date.today().isoformat(), q, int(n)) for q, n in counts.items()],
    )
    con.commit()


def draw(con):
    df = pd.read_sql("SELECT * FROM history ORDER BY day", con, parse_dates=["day"])
    wide = df.pivot(index="day", columns="queue", values="n")
    wide.plot(figsize=(9, 4), marker="o")
    plt.ylabel("open tickets")
    plt.tight_layout()
    plt.savefig("H:/Service/trend.png")


if __name__ == "__main__":
    connection = sqlite3.connect(DB)
    try:
        record(connection)
        draw(connection)
    finally:
        connection.close()
