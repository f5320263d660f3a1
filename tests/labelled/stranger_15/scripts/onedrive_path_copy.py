"""Save the budget workbook and put a copy into the personal OneDrive folder."""
import os
import shutil
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

BOOK = Path(r"F:\Finance\Budget\budget_2025.xlsx")
PERSONAL = Path(os.environ.get("OneDriveConsumer", Path.home() / "OneDrive - Personal"))


def close_month(book: Path, month: int):
    wb = load_workbook(book)
    ws = wb["Actuals"]
    for row in ws.iter_rows(min_row=2, min_col=month + 1, max_col=month + 1):
        row[0].value = row[0].value or 0
    ws["A1"] = f"closed {date.today():%Y-%m-%d}"
    wb.save(book)


def main():
    month = date.today().month - 1 or 12
    close_month(BOOK, month)
    target = PERSONAL / "budget" / f"budget_{month:02d}.xlsx"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(BOOK, target)
    print("copied to", target)


if __name__ == "__main__":
    main()
