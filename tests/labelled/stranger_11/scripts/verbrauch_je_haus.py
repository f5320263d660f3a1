import pandas as pd

haeuser = pd.read_excel("haeuser.xlsx").set_index("haus")
verbrauch = pd.read_excel("verbrauch_haeuser.xlsx")

tabelle = verbrauch.pivot(index="haus", columns="jahr", values="kwh")
tabelle = tabelle.div(haeuser["flaeche_m2"], axis=0).round(1)
letztes, vorletztes = sorted(tabelle.columns)[-1], sorted(tabelle.columns)[-2]
tabelle["Änderung %"] = ((tabelle[letztes] / tabelle[vorletztes] - 1) * 100).round(1)
tabelle.sort_values(letztes, ascending=False).to_excel("kwh_je_m2.xlsx")
print(tabelle.describe().round(1))
