"""Find termination, liability and penalty clauses in supplier contracts."""
import re
from pathlib import Path

from docx import Document
from openpyxl import Workbook

PATTERNS = {
    "termination": re.compile(r"\b(terminat\w+|notice period|cancel\w*)\b", re.I),
    "liability": re.compile(r"\b(liabilit\w+|indemnif\w+|hold harmless)\b", re.I),
    "penalty": re.compile(r"\b(penalt\w+|liquidated damages)\b", re.I),
    "confidentiality": re.compile(r"\b(confidential\w*|secret\w*)\b", re.I),
}

book = Workbook()
sheet = book.active
sheet.append(["Contract", "Paragraph", "Topic", "Text"])

for file in sorted(Path("contracts").rglob("*.docx")):
    if file.name.startswith("~$"):
        continue
    for number, paragraph in enumerate(Document(file).paragraphs, start=1):
        text = paragraph.text.strip()
        for topic, pattern in PATTERNS.items():
            if text and pattern.search(text):
                sheet.append([file.name, number, topic, text[:500]])

sheet.auto_filter.ref = sheet.dimensions
sheet.freeze_panes = "A2"
book.save("clauses.xlsx")
print(f"{sheet.max_row - 1} clauses found")
