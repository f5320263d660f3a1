"""Carica le spese in SQLite e rilegge il totale per voce."""
import pandas as pd
from sqlalchemy import create_engine

motore = create_engine("sqlite:///spese_comune.db")
spese = pd.read_csv("in.csv")
with motore.begin() as connessione:
    spese.to_sql("spese", connessione, if_exists="replace", index=False)
totali = pd.read_sql_query("select name as voce, sum(amount) as totale from spese group by name", motore)
totali.to_csv("totali_voce.csv", index=False, sep=";")
motore.dispose()
