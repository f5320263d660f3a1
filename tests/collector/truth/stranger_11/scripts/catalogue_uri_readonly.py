"""Looks a part up in the catalogue. Opened by URI so that nobody can change it from here."""
import pathlib
import sqlite3

CATALOGUE = pathlib.Path("parts_catalogue.db")


def build() -> None:
    with sqlite3.connect(CATALOGUE) as connection:
        connection.execute("create table parts (number text primary key, name text, price real)")
        connection.executemany("insert into parts values (?, ?, ?)", [("P-1", "hinge", 2.4), ("P-2", "handle", 7.9)])
    connection.close()


def price(number: str) -> float | None:
    connection = sqlite3.connect(f"file:{CATALOGUE}?mode=ro", uri=True)
    try:
        row = connection.execute("select price from parts where number = ?", (number,)).fetchone()
        return row and row[0]
    finally:
        connection.close()


build()
print(price("P-2"), price("P-9"))
