"""Rank pages of lease contracts for a search phrase."""
import sys
from pathlib import Path

from pypdf import PdfReader
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import linear_kernel


def pages(folder: Path):
    for pdf in sorted(folder.glob("*.pdf")):
        for number, page in enumerate(PdfReader(pdf).pages, start=1):
            text = page.extract_text() or ""
            if text.strip():
                yield pdf.name, number, text


def main(folder: str, query: str, top: int = 10) -> None:
    entries = list(pages(Path(folder)))
    vectorizer = TfidfVectorizer(sublinear_tf=True)
    matrix = vectorizer.fit_transform(text for _, _, text in entries)
    scores = linear_kernel(vectorizer.transform([query]), matrix)[0]
    for i in scores.argsort()[::-1][:top]:
        name, number, text = entries[i]
        print(f"{scores[i]:.3f}  {name} p. {number}: {' '.join(text.split())[:120]}")


if __name__ == "__main__":
    main(sys.argv[1], " ".join(sys.argv[2:]))
