"""Mahnschreiben für Mieter mit Rückstand vorbereiten."""
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
from docx import Document

VORLAGE = Path("vorlagen/mahnung.docx")
AUSGABE = Path("mahnungen")


def ersetzen(doc: Document, werte: dict):
    for absatz in doc.paragraphs:
        for lauf in absatz.runs:
            for schluessel, wert in werte.items():
                lauf.text = lauf.text.replace(f"<<{schluessel}>>", str(wert))


def main():
    AUSGABE.mkdir(exist_ok=True)
    df = pd.read_excel("mieter.xlsx")
    df["Rueckstand"] = df["Soll"] - df["Ist"]
    frist = date.today() + timedelta(days=14)
    for m in df[df["Rueckstand"] > 50].itertuples():
        doc = Document(str(VORLAGE))
        ersetzen(doc, {"Anrede": m.Anrede, "Nachname": m.Nachname, "Strasse": m.Strasse,
                       "Betrag": f"{m.Rueckstand:.2f}", "Frist": f"{frist:%d.%m.%Y}"})
        doc.save(str(AUSGABE / f"{m.Nachname}_{m.Wohnung}.docx"))
    print("fertig")


if __name__ == "__main__":
    main()
