"""Put the ledger sheet in the database that feeds the dashboard."""

import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("sqlite:///dashboard.db")
ledger = pd.read_excel("in.xlsx", sheet_name="Ledger")
ledger.to_sql("ledger", engine, if_exists="replace", index=False)
print(pd.read_sql("SELECT account, SUM(amount) AS total FROM ledger GROUP BY account", engine))
engine.dispose()
