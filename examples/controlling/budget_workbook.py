# Budget against actual per account, as the workbook the controlling meeting wants.
import os
import sqlite3
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

ERP_DATABASE = os.environ.get("ERP_DATABASE", "erp.sqlite")
SHARE = Path(os.environ.get("FINANCE_SHARE", "."))
BUDGET = {"4000 Revenue": 180_000, "5000 Cost of sales": -90_000, "6100 Travel": -12_000}


def actuals():
    connection = sqlite3.connect(ERP_DATABASE)
    return dict(connection.execute("SELECT account, round(sum(amount), 2) FROM gl_entries GROUP BY account"))


def write_workbook(path, found):
    book = Workbook()
    sheet = book.active
    sheet.title = "Budget 2026"
    sheet.append(["Account", "Budget", "Actual", "Difference"])
    for account, budget in BUDGET.items():
        actual = found.get(account, 0)
        sheet.append([account, budget, actual, actual - budget])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    book.save(path)
    return sheet.max_row - 1


if __name__ == "__main__":
    rows = write_workbook(SHARE / "budget_2026.xlsx", actuals())
    print(f"{rows} accounts compared")
