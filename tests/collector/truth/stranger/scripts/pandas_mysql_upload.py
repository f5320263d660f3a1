import os

import pandas as pd
from sqlalchemy import create_engine

DUMB = os.environ["DUMB"]
frame = pd.read_excel("in.xlsx", sheet_name="Ledger")
engine = create_engine(f"mysql+pymysql://etl:hunter2@127.0.0.1:{DUMB}/gl", connect_args={"connect_timeout": 3})
try:
    frame.to_sql("ledger", engine, if_exists="append", index=False, chunksize=10)
except Exception as fault:
    print(type(fault).__name__)
