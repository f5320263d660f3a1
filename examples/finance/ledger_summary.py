# Monthly totals per account, for the controlling meeting. Only totals leave the ERP.
import csv
import os
import sqlite3
from pathlib import Path

ERP_DATABASE = os.environ.get("ERP_DATABASE", "erp.sqlite")
SHARE = Path(os.environ.get("FINANCE_SHARE", "."))


def monthly_totals(database):
    connection = sqlite3.connect(database)
    query = """
        SELECT substr(posted, 1, 7) AS month, account, round(sum(amount), 2) AS total
        FROM gl_entries
        GROUP BY month, account
        ORDER BY month, account
    """
    return connection.execute(query).fetchall()


if __name__ == "__main__":
    totals = monthly_totals(ERP_DATABASE)
    with open(SHARE / "monthly_totals.csv", "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f)
        out.writerow(["month", "account", "total"])
        out.writerows(totals)
    print(f"{len(totals)} totals written")
