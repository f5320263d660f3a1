"""Container numbers from bills of lading, with check digit."""
import re
import sys
from pathlib import Path

import pdfplumber

CONTAINER = re.compile(r"\b([A-Z]{3}[UJZ])\s?(\d{6})\s?-?(\d)\b")
VALUES = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", [n for n in range(10, 39) if n % 11]))


def check_digit(code):
    total = sum((VALUES.get(c) or int(c)) * 2**i for i, c in enumerate(code))
    return total % 11 % 10


for name in sys.argv[1:]:
    with pdfplumber.open(name) as doc:
        text = "\n".join(page.extract_text() or "" for page in doc.pages)
    for prefix, serial, digit in sorted(set(CONTAINER.findall(text))):
        ok = check_digit(prefix + serial) == int(digit)
        print(f"{Path(name).name}\t{prefix}{serial}{digit}\t{'ok' if ok else 'WRONG CHECK DIGIT'}")
