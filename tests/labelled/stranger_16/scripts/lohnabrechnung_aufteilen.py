"""Teilt das Sammel-PDF der Lohnabrechnungen je Mitarbeiter auf."""
import re
import sys
from pathlib import Path

from pypdf import PdfReader, PdfWriter

PERS_NR = re.compile(r"Pers\.-Nr\.\s*(\d{4,6})")
NAME = re.compile(r"(?:Herrn|Frau)\s+([A-ZÄÖÜ][\w\-äöüß ]+)")


def main(quelle: Path, ziel: Path) -> None:
    ziel.mkdir(exist_ok=True)
    seiten: dict[tuple[str, str], PdfWriter] = {}
    letzter = None
    for seite in PdfReader(quelle).pages:
        text = seite.extract_text()
        nr, name = PERS_NR.search(text), NAME.search(text)
        if nr and name:
            letzter = (nr.group(1), name.group(1).strip().replace(" ", "_"))
        if letzter is None:
            continue
        seiten.setdefault(letzter, PdfWriter()).add_page(seite)

    for (nummer, name), writer in seiten.items():
        with (ziel / f"{nummer}_{name}.pdf").open("wb") as fh:
            writer.write(fh)
    print(len(seiten), "Abrechnungen geschrieben")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path("abrechnungen"))
