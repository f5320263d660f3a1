"""Find liability paragraphs by key words (no language model involved)."""
import re
from pathlib import Path

import pandas as pd
from pypdf import PdfReader

WORDS = ["limitation of liability", "aggregate liability", "shall not exceed", "gross negligence"]
pattern = re.compile("|".join(map(re.escape, WORDS)), re.I)

rows = []
for pdf in sorted(Path("contracts").glob("*.pdf")):
    for number, page in enumerate(PdfReader(pdf).pages, 1):
        text = page.extract_text() or ""
        for para in re.split(r"\n\s*\n", text):
            hits = {m.group(0).lower() for m in pattern.finditer(para)}
            if len(hits) >= 2:
                rows.append({"file": pdf.name, "page": number, "words": ", ".join(sorted(hits)), "text": para.strip()})

pd.DataFrame(rows).to_excel("liability_hits.xlsx", index=False)
print(len(rows), "paragraphs")
