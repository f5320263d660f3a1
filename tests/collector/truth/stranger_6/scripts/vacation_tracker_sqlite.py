import sqlite3
from contextlib import closing
from datetime import date

SCHEMA = """
CREATE TABLE IF NOT EXISTS employee (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE IF NOT EXISTS leave (
    employee_id INTEGER REFERENCES employee(id), first_day TEXT, last_day TEXT
);
"""

with closing(sqlite3.connect("vacation.sqlite")) as conn:
    conn.row_factory = sqlite3.Row
    conn.executescript(SCHEMA)
    conn.execute("INSERT OR IGNORE INTO employee (name) VALUES (?)", ("Maria Sousa",))
    conn.execute(
        "INSERT INTO leave VALUES ((SELECT id FROM employee WHERE name = ?), ?, ?)",
        ("Maria Sousa", date(2024, 8, 5).isoformat(), date(2024, 8, 16).isoformat()),
    )
    conn.commit()
    for row in conn.execute("SELECT name, first_day, last_day FROM leave JOIN employee ON employee_id = id"):
        print(dict(row))
