"""Load the CSV into the staging table of the reporting database."""
import os

import pandas as pd
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

df = pd.read_csv("in.csv")
engine = create_engine(
    f"postgresql+psycopg2://loader:secret@127.0.0.1:{os.environ['DUMB']}/reporting", connect_args={"connect_timeout": 5}
)
try:
    df.to_sql("staging_orders", engine, if_exists="replace", index=False)
    print("loaded", len(df))
except OperationalError:
    print("The reporting database is not available, try again later")
