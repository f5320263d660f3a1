import re
from datetime import datetime
from pathlib import Path

import pdfplumber

NEAR = re.compile(
    r"(deadline|submission|closing date).{0,80}?(\d{1,2} (?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December) \d{4})",
    re.IGNORECASE | re.DOTALL,
)


def deadlines(pdf_path: Path):
    with pdfplumber.open(pdf_path) as pdf:
        for page in pdf.pages:
            for match in NEAR.finditer(page.extract_text() or ""):
                yield datetime.strptime(match[2], "%d %B %Y").date(), page.page_number


found = []
for pdf in Path("tenders").glob("*.pdf"):
    for day, page in deadlines(pdf):
        found.append((day, pdf.name, page))
for day, name, page in sorted(set(found)):
    print(f"{day}  {name} (page {page})")
