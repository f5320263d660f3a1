"""Forget visitors 30 days after they left (reception desk, SQLite)."""
import argparse
import sqlite3
from contextlib import closing

parser = argparse.ArgumentParser()
parser.add_argument("book", help="path of visitors.db")
parser.add_argument("--days", type=int, default=30)
parser.add_argument("--dry-run", action="store_true")
args = parser.parse_args()

with closing(sqlite3.connect(args.book)) as db:
    limit = f"-{args.days} days"
    old = db.execute(
        "SELECT id, visitor_name, company, id_card_no, host, left_at FROM visits WHERE left_at < date('now', ?)", (limit,)
    ).fetchall()
    for _, name, company, card, host, left in old:
        print(f"{left}  {name} ({company}), ID {card}, visited {host}")
    if not args.dry_run:
        db.executemany("DELETE FROM visits WHERE id = ?", [(row[0],) for row in old])
        db.commit()
        db.execute("VACUUM")
    print(len(old), "entries", "would be" if args.dry_run else "were", "deleted")
