"""Full-text search in the machine manuals."""
import re
import sys
from pathlib import Path

from pypdf import PdfReader


def search(folder: Path, words: list[str]):
    patterns = [re.compile(re.escape(w), re.I) for w in words]
    for pdf in sorted(folder.glob("*.pdf")):
        for number, page in enumerate(PdfReader(pdf).pages, 1):
            text = page.extract_text() or ""
            if all(p.search(text) for p in patterns):
                pos = patterns[0].search(text).start()
                yield pdf.name, number, " ".join(text[max(0, pos - 60):pos + 80].split())


if __name__ == "__main__":
    for name, page, excerpt in search(Path("manuals"), sys.argv[1:]):
        print(f"{name}, p. {page}: ...{excerpt}...")
