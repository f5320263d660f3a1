import joblib
import polars as pl

modell = joblib.load(r"T:\Tausch\Kowalski\drg_schaetzer.joblib")
gruppen = pl.read_excel("fallgruppen.xlsx")
spalten = ["verweildauer_mittel", "bewertungsrelation", "intensivanteil"]
gruppen = gruppen.with_columns(pl.Series("erloes", modell.predict(gruppen.select(spalten).to_numpy())))
gruppen.write_excel("fallgruppen_geschaetzt.xlsx")
