# Weekly sales report for the Monday meeting.
import os
import sqlite3
from pathlib import Path

from report_format import as_table

ERP_DATABASE = os.environ.get("ERP_DATABASE", "erp.sqlite")
SHARE = Path(os.environ.get("FINANCE_SHARE", "."))


def revenue_by_cost_center():
    connection = sqlite3.connect(ERP_DATABASE)
    return connection.execute(
        "SELECT cost_center, round(sum(amount), 2) FROM gl_entries WHERE account = '4000 Revenue' GROUP BY cost_center"
    ).fetchall()


if __name__ == "__main__":
    rows = revenue_by_cost_center()
    (SHARE / "weekly_report.txt").write_text(as_table(rows), encoding="utf-8")
    print(f"report with {len(rows)} cost centers written")
