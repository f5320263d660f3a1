"""Auslastung der Hebebühnen nach Wochentag und Stunde."""
import pandas as pd

BUEHNEN = 6
OEFFNUNG = range(7, 18)

df = pd.read_excel("termine_archiv.xlsx", parse_dates=["Beginn"])
df["Tag"] = df["Beginn"].dt.day_name(locale=None)
df["Stunde"] = df["Beginn"].dt.hour

ausserhalb = df[~df["Stunde"].isin(OEFFNUNG)]
if len(ausserhalb):
    print(f"{len(ausserhalb)} Termine liegen außerhalb der Öffnungszeiten, bitte prüfen")

tabelle = df.pivot_table(index="Stunde", columns="Tag", values="Auftrag", aggfunc="count", fill_value=0)
wochen = df["Beginn"].dt.isocalendar().week.nunique()
print((tabelle / wochen / BUEHNEN * 100).round(0).astype(int).to_string())
