"""Verlauf der Kreatininwerte je Fall, auffällige zuerst."""
import pandas as pd

labor = pd.read_csv("labor_export.csv", sep=";", decimal=",", parse_dates=["Abnahme"], dayfirst=True)
krea = labor[labor["Parameter"].eq("CREA")].sort_values(["Fallnr", "Abnahme"])

verlauf = (
    krea.groupby(["Fallnr", "Nachname", "Vorname", "GebDat"])["Wert"]
    .agg(erster="first", letzter="last", hoechster="max")
    .assign(anstieg=lambda t: t["letzter"] / t["erster"] - 1)
    .sort_values("anstieg", ascending=False)
)
verlauf.to_excel("krea_verlauf.xlsx")
print(verlauf.head(20).to_string())
