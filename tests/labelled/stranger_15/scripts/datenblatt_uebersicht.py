"""Erstellt aus den Datenblättern (PDF) eine Übersicht der Motoren."""
import re
from pathlib import Path

import pandas as pd
from pypdf import PdfReader

ORDNER = Path(r"K:\Konstruktion\Datenblaetter\Motoren")
LEISTUNG = re.compile(r"Bemessungsleistung\s*:?\s*([\d,]+)\s*kW")
DREHZAHL = re.compile(r"Drehzahl\s*:?\s*(\d+)\s*min")
MASSE = re.compile(r"Masse\s*:?\s*([\d,]+)\s*kg")


def zahl(muster, text):
    m = muster.search(text)
    return float(m.group(1).replace(",", ".")) if m else None


def lesen(pdf: Path) -> dict:
    text = "\n".join(seite.extract_text() or "" for seite in PdfReader(pdf).pages)
    return {
        "Name": pdf.stem,
        "Leistung kW": zahl(LEISTUNG, text),
        "Drehzahl 1/min": zahl(DREHZAHL, text),
        "Masse kg": zahl(MASSE, text),
    }


df = pd.DataFrame([lesen(p) for p in sorted(ORDNER.glob("*.pdf"))])
df.to_excel(ORDNER / "uebersicht.xlsx", index=False)
print(f"{len(df)} Datenblätter gelesen")
