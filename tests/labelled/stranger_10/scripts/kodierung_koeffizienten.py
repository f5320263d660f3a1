import json

import numpy as np
import polars as pl

with open("drg_schaetzer.json") as fh:
    modell = json.load(fh)

gruppen = pl.read_excel("fallgruppen.xlsx")
x = gruppen.select(modell["spalten"]).to_numpy()
y = modell["achsenabschnitt"] + x @ np.array(modell["koeffizienten"])
gruppen.with_columns(pl.Series("erloes", y)).write_excel("fallgruppen_geschaetzt.xlsx")
