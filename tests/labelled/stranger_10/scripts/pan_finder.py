"""Finds payment card numbers that somebody left in shared files."""
import re
import sys
from pathlib import Path

PAN = re.compile(r"\b(?:4\d{3}|5[1-5]\d{2}|3[47]\d{2})[ -]?\d{4,6}[ -]?\d{4,5}[ -]?\d{0,4}\b")


def luhn(digits: str) -> bool:
    total = 0
    for i, d in enumerate(reversed(digits)):
        n = int(d) * (1 + i % 2)
        total += n - 9 if n > 9 else n
    return total % 10 == 0


for path in Path(sys.argv[1]).rglob("*"):
    if path.suffix.lower() not in {".txt", ".csv", ".log", ".eml"}:
        continue
    for found in PAN.finditer(path.read_text("utf-8", "ignore")):
        digits = re.sub(r"\D", "", found.group())
        if len(digits) in (15, 16) and luhn(digits):
            print(path, "card of holder ending", digits[-4:])
