import pandas as pd
from transformers import pipeline

KATEGORIEN = ["Müll", "Straße", "Lärm", "Beleuchtung", "Grünflächen"]
modell = pipeline("text2text-generation", model="/opt/modelle/flan-t5-large", device=-1)


def kategorie(text: str) -> str:
    frage = (
        f"Ordne die Beschwerde einer Kategorie zu ({', '.join(KATEGORIEN)}).\n"
        f"Beschwerde: {text}\nKategorie:"
    )
    antwort = modell(frage, max_new_tokens=6)[0]["generated_text"].strip()
    return antwort if antwort in KATEGORIEN else "unklar"


beschwerden = pd.read_excel("beschwerden.xlsx", usecols=["nr", "text", "stadtteil"])
beschwerden["kategorie"] = beschwerden["text"].map(kategorie)
beschwerden.to_excel("beschwerden_kategorien.xlsx", index=False)
print(beschwerden.groupby(["stadtteil", "kategorie"]).size())
