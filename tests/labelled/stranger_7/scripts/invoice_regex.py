"""Extract header fields of PDF invoices by supplier patterns (no AI needed)."""
import csv
import re
import sys
from pathlib import Path

import pdfplumber

PATTERNS = {
    "Steelco": {
        "number": r"Invoice No\.?\s*:?\s*(SC-\d{7})",
        "date": r"Date\s*:?\s*(\d{2}/\d{2}/\d{4})",
        "total": r"Total due\s*EUR\s*([\d.,]+)",
    },
    "Packlogic": {
        "number": r"Rechnung\s+(\d{8})",
        "date": r"vom\s+(\d{2}\.\d{2}\.\d{4})",
        "total": r"Gesamtbetrag\s+([\d.,]+)\s*EUR",
    },
}


def parse(text):
    for supplier, fields in PATTERNS.items():
        if supplier.lower() in text.lower():
            found = {"supplier": supplier}
            for field, pattern in fields.items():
                match = re.search(pattern, text)
                found[field] = match.group(1) if match else ""
            return found
    return {"supplier": "unknown", "number": "", "date": "", "total": ""}


def main(folder):
    with open("invoice_headers.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, ["file", "supplier", "number", "date", "total"])
        writer.writeheader()
        for path in sorted(Path(folder).glob("*.pdf")):
            with pdfplumber.open(path) as pdf:
                text = "\n".join(page.extract_text() or "" for page in pdf.pages)
            writer.writerow({"file": path.name, **parse(text)})


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else ".")
