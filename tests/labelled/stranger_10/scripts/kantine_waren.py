import pandas as pd

b = pd.read_csv("kasse_summen.csv", sep=";", decimal=",", parse_dates=["Tag"], dayfirst=True)
w = pd.read_csv("warengruppen.csv", sep=";", dtype=str)  # PLU;Bezeichnung;Gruppe
b["PLU"] = b["PLU"].astype(str)
s = b.merge(w, on="PLU").pivot_table(index="Gruppe", columns=b["Tag"].dt.day_name(), values="Betrag", aggfunc="sum")
s.round(2).to_csv("umsatz.csv", sep=";", decimal=",")
