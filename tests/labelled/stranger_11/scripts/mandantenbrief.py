from pathlib import Path

import pandas as pd
from docx import Document

VORLAGE = "vorlage_bankverbindung.docx"
ziel = Path("briefe")
ziel.mkdir(exist_ok=True)

mandanten = pd.read_excel("mandanten.xlsx", dtype=str).fillna("")
for m in mandanten.to_dict("records"):
    anrede = "Sehr geehrte Frau" if m["Geschlecht"] == "w" else "Sehr geehrter Herr"
    werte = {
        "«ADRESSE»": f"{m['Vorname']} {m['Nachname']}\n{m['Strasse']}\n{m['PLZ']} {m['Ort']}",
        "«ANREDE»": f"{anrede} {m['Nachname']},",
        "«AKTE»": m["Aktenzeichen"],
    }
    brief = Document(VORLAGE)
    for absatz in brief.paragraphs:
        for marke, wert in werte.items():
            if marke in absatz.text:
                absatz.text = absatz.text.replace(marke, wert)
    brief.save(ziel / f"{m['Aktenzeichen'].replace('/', '-')}.docx")
print(len(mandanten), "Briefe erstellt")
