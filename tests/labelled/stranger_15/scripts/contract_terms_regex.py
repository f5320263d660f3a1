"""Find sentences about notice periods in supplier contracts."""
import re
from pathlib import Path

from pypdf import PdfReader

KEYWORDS = re.compile(r"(notice period|terminat\w+|automatic(?:ally)? renew\w*|penalt\w+)", re.I)
SENTENCE = re.compile(r"(?<=[.;])\s+")


def sentences(pdf: Path):
    text = " ".join((p.extract_text() or "") for p in PdfReader(pdf).pages)
    yield from SENTENCE.split(re.sub(r"\s+", " ", text))


def main():
    for pdf in sorted(Path("contracts").glob("*.pdf")):
        print(f"== {pdf.name}")
        for sentence in sentences(pdf):
            if KEYWORDS.search(sentence):
                print("  -", sentence[:300])


if __name__ == "__main__":
    main()
