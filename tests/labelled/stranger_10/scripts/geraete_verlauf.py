"""Verlauf der Kalibrierwerte je Gerät, auffällige zuerst."""
import pandas as pd

kal = pd.read_csv("kalibrierung.csv", sep=";", decimal=",", parse_dates=["Datum"], dayfirst=True)
kal = kal[kal["Parameter"].eq("CREA")].sort_values(["Geraet", "Datum"])

verlauf = (
    kal.groupby(["Geraet", "Hersteller", "Standort"])["Abweichung"]
    .agg(erster="first", letzter="last", hoechster="max")
    .assign(drift=lambda t: t["letzter"] - t["erster"])
    .sort_values("drift", ascending=False)
)
verlauf.to_excel("kalibrierung_verlauf.xlsx")
print(verlauf.head(20).to_string())
