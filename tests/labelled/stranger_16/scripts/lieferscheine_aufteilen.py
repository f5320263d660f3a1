"""Teilt das Sammel-PDF der Lieferscheine je Auftrag auf."""
import re
import sys
from pathlib import Path

from pypdf import PdfReader, PdfWriter

AUFTRAG = re.compile(r"Auftrag(?:snummer)?\s*:?\s*(\d{6,8})")


def main(quelle: Path, ziel: Path) -> None:
    ziel.mkdir(exist_ok=True)
    seiten: dict[str, PdfWriter] = {}
    letzter = None
    for nummer, seite in enumerate(PdfReader(quelle).pages, start=1):
        treffer = AUFTRAG.search(seite.extract_text())
        if treffer:
            letzter = treffer.group(1)
        if letzter is None:
            print("Seite", nummer, "ohne Auftragsnummer")
            continue
        seiten.setdefault(letzter, PdfWriter()).add_page(seite)

    for auftrag, writer in seiten.items():
        with (ziel / f"LS_{auftrag}.pdf").open("wb") as fh:
            writer.write(fh)
    print(len(seiten), "Lieferscheine geschrieben")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path("lieferscheine"))
