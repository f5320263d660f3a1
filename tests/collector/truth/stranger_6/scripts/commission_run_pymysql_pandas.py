import os

import pandas as pd
from sqlalchemy import create_engine

RATES = {"junior": 0.02, "senior": 0.035, "lead": 0.04}

engine = create_engine(f"mysql+pymysql://commission:Comm1ss10n@127.0.0.1:{os.environ['DUMB']}/crm")

try:
    deals = pd.read_sql("SELECT rep, grade, amount FROM closed_deals WHERE month = '2024-05'", engine)
    deals["commission"] = deals["amount"] * deals["grade"].map(RATES)
    print(deals.groupby("rep")["commission"].sum().round(2))
except Exception as exc:
    print("Commission run aborted:", type(exc).__name__)
finally:
    engine.dispose()
