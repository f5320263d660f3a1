"""Count the vacancy's keywords in each applicant's CV."""
import csv
import re
from pathlib import Path

from docx import Document

KEYWORDS = ["sap", "procurement", "negotiation", "incoterms", "excel", "german"]


def count(cv: Path) -> dict:
    text = "\n".join(p.text for p in Document(str(cv)).paragraphs)
    words = re.findall(r"\w+", text.lower())
    mail = re.search(r"[\w.+-]+@[\w.-]+", text)
    return {
        "applicant": cv.stem.replace("_", " ").title(),
        "email": mail.group(0) if mail else "",
        "hits": sum(words.count(word) for word in KEYWORDS),
    }


rows = sorted((count(cv) for cv in Path("applicants").glob("*.docx")), key=lambda r: -r["hits"])
with open("shortlist.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.DictWriter(out, ["applicant", "email", "hits"])
    writer.writeheader()
    writer.writerows(rows)
print(f"{len(rows)} CVs ranked")
