"""Erstellt aus den Lebensläufen (PDF) eine Übersicht der Bewerber."""
import re
from pathlib import Path

import pandas as pd
from pypdf import PdfReader

ORDNER = Path(r"P:\Personal\Bewerbungen\2025\Elektroniker")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
TELEFON = re.compile(r"(?:\+49|0)[\d /()-]{7,}")
GEBURT = re.compile(r"(?:geboren|geb\.)\D{0,10}(\d{1,2}\.\d{1,2}\.\d{4})", re.I)


def erster_treffer(muster, text):
    m = muster.search(text)
    return m.group(m.lastindex or 0).strip() if m else ""


def lesen(pdf: Path) -> dict:
    text = "\n".join(seite.extract_text() or "" for seite in PdfReader(pdf).pages)
    return {
        "Bewerber": pdf.stem.replace("_", " "),
        "E-Mail": erster_treffer(MAIL, text),
        "Telefon": erster_treffer(TELEFON, text),
        "Geburtsdatum": erster_treffer(GEBURT, text),
        "Seiten": text.count("\f") + 1,
    }


df = pd.DataFrame([lesen(p) for p in sorted(ORDNER.glob("*.pdf"))])
df.to_excel(ORDNER / "uebersicht.xlsx", index=False)
print(f"{len(df)} Bewerbungen gelesen")
