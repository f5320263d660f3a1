import re
import sys

from pypdf import PdfReader

FIELDS = {
    "number": re.compile(r"Rechnung Nr\.\s*(\S+)"),
    "date": re.compile(r"Datum:\s*(\d{2}\.\d{2}\.\d{4})"),
    "net": re.compile(r"Nettobetrag\s+([\d.]+,\d{2})"),
    "vat": re.compile(r"zzgl\. 19 % MwSt\.\s+([\d.]+,\d{2})"),
}


def number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


for path in sys.argv[1:]:
    text = "\n".join(p.extract_text() for p in PdfReader(path).pages)
    found = {name: (m.group(1) if (m := rx.search(text)) else None) for name, rx in FIELDS.items()}
    if None in found.values():
        print(path, "INCOMPLETE", found)
        continue
    print(path, found["number"], found["date"], f"{number(found['net']) + number(found['vat']):.2f}", sep="\t")
