# Extract the general ledger every night so I can analyse it from home.
# (asked the assistant to "pull all GL lines from the ERP and save to my OneDrive")
import csv
import os
import sqlite3
from datetime import datetime
from pathlib import Path

ERP_DATABASE = os.environ.get("ERP_DATABASE", "erp.sqlite")
DESTINATION = Path.home() / "OneDrive - Personal" / "GL"


def main():
    DESTINATION.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(ERP_DATABASE)
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM gl_entries")
    columns = [c[0] for c in cursor.description]
    rows = cursor.fetchall()

    target = DESTINATION / f"gl_full_{datetime.now():%Y%m%d}.csv"
    with open(target, "w", newline="", encoding="utf-8") as f:
        writer = csv.writer(f)
        writer.writerow(columns)
        writer.writerows(rows)
    print(f"{len(rows)} ledger rows saved to {target.name}")


if __name__ == "__main__":
    main()
