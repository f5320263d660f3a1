"""Join the plants' invoice lists into one workbook."""
from pathlib import Path

import pandas as pd

COLUMNS = {"Rechnung": "invoice_no", "Invoice": "invoice_no", "Betrag": "amount", "Amount": "amount"}


def read(path: Path) -> pd.DataFrame:
    frame = pd.read_excel(path).rename(columns=COLUMNS)
    frame["plant"] = path.stem.split("_")[0]
    return frame[["plant", "invoice_no", "amount"]]


frames = [read(path) for path in sorted(Path("incoming").glob("*.xlsx"))]
merged = pd.concat(frames, ignore_index=True)
twice = merged[merged.duplicated("invoice_no", keep=False)]

with pd.ExcelWriter("invoices_all.xlsx") as book:
    merged.to_excel(book, sheet_name="all", index=False)
    twice.to_excel(book, sheet_name="twice", index=False)
print(f"{len(merged)} invoices, {len(twice)} appear twice")
