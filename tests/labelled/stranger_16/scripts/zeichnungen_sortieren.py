"""Sortiert Zeichnungen nach Baugruppe und fuehrt die Zeichnungsliste."""
import re
import shutil
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

EINGANG = Path(r"\\fs01\technik\zeichnungen\eingang")
LISTE = Path(r"\\fs01\technik\zeichnungen\liste.xlsx")
NUMMER = re.compile(r"^(?P<gruppe>\d{2})-(?P<nr>\d{5})(?:_(?P<index>[A-Z]))?$")


def main() -> None:
    wb = load_workbook(LISTE)
    ws = wb.active
    ohne = []
    for pdf in sorted(EINGANG.glob("*.pdf")):
        m = NUMMER.match(pdf.stem)
        if not m:
            ohne.append(pdf.name)
            continue
        ziel = EINGANG.parent / f"BG{m['gruppe']}"
        ziel.mkdir(exist_ok=True)
        shutil.move(str(pdf), ziel / pdf.name)
        ws.append([date.today(), m["gruppe"], m["nr"], m["index"] or "-"])
    wb.save(LISTE)
    print("Ohne gueltige Nummer:", ", ".join(ohne) or "keine")


if __name__ == "__main__":
    main()
