import joblib
import pandas as pd

modell = joblib.load(r"\\fs05\austausch\berater\lastmodell_v3.joblib")

wetter = pd.read_csv("wetter_morgen.csv", parse_dates=["zeit"])
wetter["stunde"] = wetter["zeit"].dt.hour
wetter["wochentag"] = wetter["zeit"].dt.dayofweek
wetter["last_mw"] = modell.predict(wetter[["stunde", "wochentag", "temperatur", "wind"]]).round(2)
wetter[["zeit", "last_mw"]].to_csv("prognose_morgen.csv", index=False, sep=";", decimal=",")
print("Spitze:", wetter.loc[wetter["last_mw"].idxmax(), ["zeit", "last_mw"]].to_dict())
