"""Merge the budget templates of all cost centres into one workbook."""
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook

TEMPLATES = Path(r"\\fs01.corp.lindqvist.local\controlling\budget2025\templates")
SHEET = "Budget"
FIRST_ROW = 6


def read_template(path: Path) -> list[dict]:
    wb = load_workbook(path, data_only=True, read_only=True)
    ws = wb[SHEET]
    cost_centre = ws["C2"].value
    rows = []
    for account, text, *months in ws.iter_rows(min_row=FIRST_ROW, max_col=14, values_only=True):
        if account is None:
            break
        rows.append({"cost_centre": cost_centre, "account": account, "text": text, "total": sum(m or 0 for m in months)})
    wb.close()
    return rows


def main() -> None:
    rows, errors = [], []
    for path in sorted(TEMPLATES.glob("*.xlsx")):
        try:
            rows.extend(read_template(path))
        except KeyError as exc:
            errors.append(f"{path.name}: {exc}")
    pd.DataFrame(rows).to_excel("budget_2025.xlsx", index=False)
    print(f"{len(rows)} rows, {len(errors)} problems")
    print("\n".join(errors))


if __name__ == "__main__":
    main()
