import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_percentage_error

daten = pd.read_csv("last_und_wetter.csv", parse_dates=["zeit"])
merkmale = pd.get_dummies(daten[["zeit", "temperatur", "wind"]].assign(
    stunde=daten["zeit"].dt.hour.astype(str), tag=daten["zeit"].dt.dayofweek.astype(str)).drop(columns="zeit"))

schnitt = int(len(daten) * 0.85)
modell = Ridge().fit(merkmale[:schnitt], daten["last_mw"][:schnitt])
fehler = mean_absolute_percentage_error(daten["last_mw"][schnitt:], modell.predict(merkmale[schnitt:]))
print(f"Mittlerer Fehler {fehler:.1%}")
pd.Series(modell.coef_, merkmale.columns).round(3).to_csv("koeffizienten.csv")
