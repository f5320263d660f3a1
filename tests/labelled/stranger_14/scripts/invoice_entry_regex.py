"""Invoice entry: PDF -> patterns -> Excel"""
import re
from pathlib import Path

import pandas as pd
import pdfplumber

INBOX = Path(r"\\fs-mill\invoices\inbox")
PATTERNS = {
    "Bordin": {"number": r"Fattura n\.\s*(\S+)", "date": r"del\s+(\d{2}/\d{2}/\d{4})", "gross": r"Totale\s+EUR\s+([\d.,]+)"},
    "Dyeworks": {"number": r"Invoice No:\s*(\S+)", "date": r"Date:\s*(\d{2}/\d{2}/\d{4})", "gross": r"TOTAL DUE\s+([\d.,]+)"},
}


def read(pdf):
    with pdfplumber.open(pdf) as doc:
        text = "\n".join(page.extract_text() or "" for page in doc.pages)
    for supplier, fields in PATTERNS.items():
        if supplier.lower() in text.lower():
            row = {"file": pdf.name, "supplier": supplier}
            for name, pattern in fields.items():
                hit = re.search(pattern, text)
                row[name] = hit.group(1) if hit else None
            return row
    return {"file": pdf.name, "supplier": "unknown"}


rows = [read(p) for p in sorted(INBOX.glob("*.pdf"))]
df = pd.DataFrame(rows)
df.to_excel("invoice_entry.xlsx", index=False)
print(df["supplier"].value_counts())
