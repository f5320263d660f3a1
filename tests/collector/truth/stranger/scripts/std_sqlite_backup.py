import contextlib
import csv
import sqlite3

with contextlib.closing(sqlite3.connect("ledger.db")) as book:
    with book:
        book.execute("create table entry (name text, amount real)")
        with open("in.csv", newline="") as source:
            book.executemany("insert into entry values (:name, :amount)", csv.DictReader(source))
    with contextlib.closing(sqlite3.connect("copy.db")) as copy:
        book.backup(copy)
    with open("dump.sql", "w") as target:
        target.writelines(f"{line}\n" for line in book.iterdump())
