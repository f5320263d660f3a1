import numpy as np
import pandas as pd

werte = pd.read_csv("ablesungen.csv", sep=";", decimal=",", parse_dates=["datum"], dayfirst=True)
werte = werte.sort_values(["zaehler", "datum"])
werte["kwh"] = werte.groupby("zaehler")["stand"].diff()
werte["tage"] = werte.groupby("zaehler")["datum"].diff().dt.days
werte["je_tag"] = werte["kwh"] / werte["tage"]

mittel = werte.groupby("zaehler")["je_tag"].transform("median")
werte["grund"] = np.select([werte["kwh"] < 0, werte["je_tag"] > 4 * mittel, werte["kwh"] == 0], ["Rücklauf", "Sprung", "Stillstand"], "")
auffaellig = werte[werte["grund"] != ""]
auffaellig.to_csv("auffaellig.csv", sep=";", decimal=",", index=False)
print(auffaellig["grund"].value_counts())
