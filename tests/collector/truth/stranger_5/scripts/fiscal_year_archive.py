"""Move last year's entries from the live ledger to an archive database."""
import sqlite3

live = sqlite3.connect("ledger_live.db")
live.execute("CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY, year INTEGER, amount REAL)")
live.executemany("INSERT INTO entries (year, amount) VALUES (?, ?)", [(2024, 10.5), (2024, 11.0), (2025, 7.25)])
live.commit()

live.execute("ATTACH DATABASE 'archive_2024.db' AS archive")
live.execute("CREATE TABLE IF NOT EXISTS archive.entries (id INTEGER PRIMARY KEY, year INTEGER, amount REAL)")
moved = live.execute("INSERT INTO archive.entries SELECT * FROM entries WHERE year = 2024").rowcount
live.execute("DELETE FROM entries WHERE year = 2024")
live.commit()
live.close()
print(f"{moved} entries archived")
