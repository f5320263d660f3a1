import pandas as pd

LIEFERANTEN = {"Nordstahl": "nord.xlsx", "Eisen Huber": "huber.xlsx", "Ferrum AG": "ferrum.xlsx"}

listen = []
for name, datei in LIEFERANTEN.items():
    liste = pd.read_excel(datei, usecols=["Artikel", "Preis", "Rabatt", "Lieferzeit"])
    liste["Netto"] = liste["Preis"] * (1 - liste["Rabatt"].fillna(0) / 100)
    liste["Lieferant"] = name
    listen.append(liste)

alle = pd.concat(listen)
beste = alle.loc[alle.groupby("Artikel")["Netto"].idxmin()]
mittel = alle.groupby("Artikel")["Netto"].mean()
beste["Ersparnis"] = (beste["Artikel"].map(mittel) - beste["Netto"]).round(2)

print(beste["Lieferant"].value_counts())
beste.sort_values("Ersparnis", ascending=False).to_excel("guenstigste.xlsx", index=False)
