"""List the sentences about notice periods in supplier contracts."""
import csv
import re
from pathlib import Path

PATTERN = re.compile(r"[^.]*\b(notice period|terminat\w+|written notice)\b[^.]*\.", re.I)
DAYS = re.compile(r"(\d{1,3})\s*(days|weeks|months)", re.I)

with open("notice_periods.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["contract", "period", "sentence"])
    for path in sorted(Path("contracts").glob("*.txt")):
        text = " ".join(path.read_text(encoding="utf-8").split())
        for match in PATTERN.finditer(text):
            sentence = match.group(0).strip()
            period = DAYS.search(sentence)
            writer.writerow([path.stem, period.group(0) if period else "?", sentence])
