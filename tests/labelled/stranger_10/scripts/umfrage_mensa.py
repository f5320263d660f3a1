import pandas as pd

antworten = pd.read_spss("mensa_2026.sav")
fragen = ["geschmack", "portion", "preis", "wartezeit"]

with pd.ExcelWriter("mensa.xlsx") as buch:
    for frage in fragen:
        pd.crosstab(antworten["standort"], antworten[frage]).to_excel(buch, sheet_name=frage)
    antworten.groupby(["standort", "gericht"])[fragen].mean().to_excel(buch, sheet_name="Mittel")
