import re
import shutil
from pathlib import Path

from pypdf import PdfReader

MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
TELEFON = re.compile(r"(?:\+49|0)[\d /-]{7,}")

with open("bewerber.csv", "w", encoding="utf-8-sig") as liste:
    liste.write("Name;E-Mail;Telefon;Stelle\n")
    for pdf in Path(r"\\fs05\personal\bewerbungen\neu").glob("*.pdf"):
        stelle, name = pdf.stem.split("_", 1)
        text = "".join(seite.extract_text() or "" for seite in PdfReader(pdf).pages)
        mail, telefon = MAIL.search(text), TELEFON.search(text)
        liste.write(f"{name.replace('_', ' ')};{mail[0] if mail else ''};{telefon[0] if telefon else ''};{stelle}\n")
        ordner = pdf.parents[1] / stelle
        ordner.mkdir(exist_ok=True)
        shutil.move(pdf, ordner / pdf.name)
