from docxtpl import DocxTemplate
import pandas as pd

kunden = pd.read_csv("kunden.csv", sep=";", dtype=str, encoding="utf-8-sig")
fehlend = set(pd.read_csv("fehlende_ablesung.csv", dtype=str)["zaehler"])

for k in kunden[kunden["zaehler"].isin(fehlend)].to_dict("records"):
    brief = DocxTemplate("ablesung_erinnerung.docx")
    brief.render({
        "anrede": k["anrede"], "nachname": k["nachname"], "vorname": k["vorname"],
        "strasse": k["strasse"], "ort": f"{k['plz']} {k['ort']}", "zaehler": k["zaehler"],
        "geburtsdatum": k["geburtsdatum"],
    })
    brief.save(f"briefe/{k['kundennummer']}.docx")
