"""Book petty cash in SQLite and print the month's report."""
import sqlite3

from fpdf import FPDF

ENTRIES = [("2026-11-02", "Stamps", -18.40), ("2026-11-05", "Top-up", 100.0), ("2026-11-09", "Coffee", -23.95)]

with sqlite3.connect("petty_cash.db") as database:
    database.execute("create table if not exists entries (day text, purpose text, amount real)")
    database.executemany("insert into entries values (?, ?, ?)", ENTRIES)
    rows = database.execute("select day, purpose, amount from entries order by day").fetchall()
    balance = database.execute("select sum(amount) from entries").fetchone()[0]

pdf = FPDF()
pdf.add_page()
pdf.set_font("Helvetica", size=11)
for day, purpose, amount in rows:
    pdf.cell(0, 8, f"{day}  {purpose}  {amount:.2f}", new_x="LMARGIN", new_y="NEXT")
pdf.cell(0, 10, f"Balance: {balance:.2f}")
pdf.output("petty_cash.pdf")
