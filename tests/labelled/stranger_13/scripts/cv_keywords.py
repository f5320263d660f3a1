"""Count keywords of the advertisement in each CV and note how to reach the applicant."""
import csv
import re
from pathlib import Path

from pypdf import PdfReader

KEYWORDS = {"python", "postgresql", "docker", "scrum", "terraform", "english"}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
PHONE = re.compile(r"(?:\+351\s?)?9[1236]\d(?:\s?\d{3}){2}")

rows = []
for pdf in Path("applications").glob("*.pdf"):
    text = "\n".join(p.extract_text() or "" for p in PdfReader(pdf).pages)
    found = sorted(k for k in KEYWORDS if k in text.lower())
    mail, phone = EMAIL.search(text), PHONE.search(text)
    rows.append([pdf.stem, len(found), ", ".join(found),
                 mail.group() if mail else "", phone.group() if phone else ""])

with open("ranking.csv", "w", newline="", encoding="utf-8-sig") as fh:
    out = csv.writer(fh, delimiter=";")
    out.writerow(["applicant", "hits", "keywords", "e-mail", "phone"])
    out.writerows(sorted(rows, key=lambda r: -r[1]))
