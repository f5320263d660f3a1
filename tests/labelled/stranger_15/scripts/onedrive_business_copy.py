"""Save the budget workbook and put a copy into the synced team library."""
import os
import shutil
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

BOOK = Path(r"F:\Finance\Budget\budget_2025.xlsx")
TEAM = Path(os.environ["OneDriveCommercial"]).parent / "Karlsen Seafood AS" / "Finance - Budget"


def close_month(book: Path, month: int):
    wb = load_workbook(book)
    ws = wb["Actuals"]
    for row in ws.iter_rows(min_row=2, min_col=month + 1, max_col=month + 1):
        row[0].value = row[0].value or 0
    ws["A1"] = f"closed {date.today():%Y-%m-%d}"
    wb.save(book)


if __name__ == "__main__":
    current = date.today().month - 1 or 12
    close_month(BOOK, current)
    shutil.copy(BOOK, TEAM / f"budget_{current:02d}.xlsx")
    print("copied to", TEAM)
