"""Zieht aus Leitlinien die Seiten mit Empfehlungen heraus."""
import argparse
from pathlib import Path

from pypdf import PdfReader, PdfWriter

if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("ordner", type=Path)
    ap.add_argument("--wort", default="Empfehlungsgrad")
    args = ap.parse_args()
    for pdf in sorted(args.ordner.glob("Leitlinie_*.pdf")):
        kurz = PdfWriter()
        for seite in PdfReader(pdf).pages:
            if args.wort in (seite.extract_text() or ""):
                kurz.add_page(seite)
        kurz.write(pdf.with_suffix(".kurz.pdf"))
        print("fertig:", pdf.name, len(kurz.pages), "Seiten")
