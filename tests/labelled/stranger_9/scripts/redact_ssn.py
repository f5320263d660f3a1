"""Redact social security numbers in PDF forms."""
import re
import sys
from pathlib import Path

import fitz  # PyMuPDF

PATTERN = re.compile(r"\b\d{3}-\d{2}-\d{4}\b")


def redact(source: Path, target: Path) -> int:
    hits = 0
    with fitz.open(source) as doc:
        for page in doc:
            for number in set(PATTERN.findall(page.get_text())):
                for box in page.search_for(number):
                    page.add_redact_annot(box, fill=(0, 0, 0))
                    hits += 1
            page.apply_redactions()
        doc.save(target, garbage=4, deflate=True)
    return hits


if __name__ == "__main__":
    out = Path("redacted")
    out.mkdir(exist_ok=True)
    for name in sys.argv[1:]:
        source = Path(name)
        print(f"{source.name}: {redact(source, out / source.name)} numbers blacked out")
