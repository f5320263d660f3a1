"""Tool loans in a local SQLite file."""
import argparse
import sqlite3
from contextlib import closing
from datetime import date

DB = "tool_loans.sqlite"
SCHEMA = """CREATE TABLE IF NOT EXISTS loan (
    tool TEXT NOT NULL, workshop TEXT NOT NULL, lent TEXT NOT NULL, returned TEXT)"""


def main():
    p = argparse.ArgumentParser(description=__doc__)
    sub = p.add_subparsers(dest="cmd", required=True)
    for cmd in ("lend", "return"):
        s = sub.add_parser(cmd)
        s.add_argument("tool")
        if cmd == "lend":
            s.add_argument("workshop")
    sub.add_parser("list")
    a = p.parse_args()

    with closing(sqlite3.connect(DB)) as con, con:
        con.execute(SCHEMA)
        today = date.today().isoformat()
        if a.cmd == "lend":
            con.execute("INSERT INTO loan VALUES (?, ?, ?, NULL)", (a.tool, a.workshop, today))
        elif a.cmd == "return":
            con.execute("UPDATE loan SET returned = ? WHERE tool = ? AND returned IS NULL", (today, a.tool))
        else:
            for row in con.execute("SELECT tool, workshop, lent FROM loan WHERE returned IS NULL ORDER BY lent"):
                print(*row, sep="\t")


if __name__ == "__main__":
    main()
