import pandas as pd

b = pd.read_csv("kasse_kantine.csv", sep=";", decimal=",", dtype={"Kartennr": str})
k = pd.read_csv("karten.csv", sep=";", dtype=str)  # Kartennr;PersNr;Zuname;Rufname;Kst
s = b.merge(k, on="Kartennr").groupby(["PersNr", "Zuname", "Rufname"])["Betrag"].sum()
s[s > 150].sub(150).round(2).to_csv("lohnabzug.csv", sep=";", decimal=",")
