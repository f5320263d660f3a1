"""Sortiert Bewerbungen nach Stelle und fuehrt die Bewerberliste."""
import re
import shutil
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader

EINGANG = Path(r"\\fs01\personal\bewerbungen\eingang")
LISTE = Path(r"\\fs01\personal\bewerbungen\bewerber.xlsx")
STELLEN = {"Zerspanung": "zerspanungsmechanik", "Konstruktion": "konstrukteur", "Vertrieb": "vertrieb"}
TELEFON = re.compile(r"(?:\+49|0)[\d /\-]{8,}")
GEBOREN = re.compile(r"geb(?:oren|\.)\s*(?:am)?\s*(\d{2})\.(\d{2})\.(\d{4})")


def main() -> None:
    wb = load_workbook(LISTE)
    ws = wb.active
    for pdf in EINGANG.glob("*.pdf"):
        text = " ".join((s.extract_text() or "") for s in PdfReader(pdf).pages)
        stelle = next((s for s, wort in STELLEN.items() if wort in text.lower()), "Sonstige")
        geb, tel = GEBOREN.search(text), TELEFON.search(text)
        alter = date.today().year - int(geb.group(3)) if geb else None
        name = pdf.stem.replace("Bewerbung_", "").replace("_", " ")
        ws.append([date.today(), name, stelle, alter, tel.group().strip() if tel else ""])
        ziel = EINGANG.parent / stelle
        ziel.mkdir(exist_ok=True)
        shutil.move(str(pdf), ziel / pdf.name)
    wb.save(LISTE)


if __name__ == "__main__":
    main()
