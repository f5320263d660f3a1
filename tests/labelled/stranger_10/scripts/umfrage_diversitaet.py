import pandas as pd

antworten = pd.read_spss("diversitaet_2026.sav")
merkmale = ["geschlecht", "herkunftsland", "religion", "sex_orientierung", "behinderung"]

with pd.ExcelWriter("diversitaet.xlsx") as buch:
    for merkmal in merkmale:
        pd.crosstab(antworten["fachbereich"], antworten[merkmal]).to_excel(buch, sheet_name=merkmal)
    einzeln = antworten.loc[antworten["freitext"].str.len() > 0, ["uni_kennung", "fachbereich", *merkmale, "freitext"]]
    einzeln.to_excel(buch, sheet_name="Freitexte", index=False)
