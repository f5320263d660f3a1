"""Keeps a small local history of the weekly KPIs so that I can chart them."""
import csv
import sqlite3
import sys
from datetime import date
from pathlib import Path

DB = Path.home() / "kpi_history.db"


def store(rows):
    con = sqlite3.connect(DB)
    with con:
        con.execute("create table if not exists kpi (week text, name text, value real, primary key (week, name))")
        con.executemany("insert or replace into kpi values (?, ?, ?)", rows)
    con.close()


def main(path):
    week = date.today().strftime("%G-W%V")
    with open(path, newline="") as f:
        rows = [(week, r["name"], float(r["value"])) for r in csv.DictReader(f)]
    store(rows)
    print(f"{len(rows)} KPIs stored for {week}")


if __name__ == "__main__":
    main(sys.argv[1])
