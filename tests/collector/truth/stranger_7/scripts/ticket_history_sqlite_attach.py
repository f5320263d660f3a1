"""Move closed tickets to the history database."""

import sqlite3

with sqlite3.connect("tickets.db") as con:
    con.execute("CREATE TABLE IF NOT EXISTS tickets (id INTEGER PRIMARY KEY, subject TEXT, closed INTEGER)")
    con.execute("INSERT INTO tickets (subject, closed) VALUES ('Printer jam', 1), ('New laptop', 0)")
    con.commit()
    con.execute("ATTACH DATABASE 'tickets_history.db' AS history")
    con.execute("CREATE TABLE IF NOT EXISTS history.tickets (id INTEGER, subject TEXT, closed INTEGER)")
    con.execute("INSERT INTO history.tickets SELECT * FROM tickets WHERE closed = 1")
    con.execute("DELETE FROM main.tickets WHERE closed = 1")
    con.commit()
    print(con.execute("SELECT count(*) FROM history.tickets").fetchone()[0], "tickets archived")
con.close()
