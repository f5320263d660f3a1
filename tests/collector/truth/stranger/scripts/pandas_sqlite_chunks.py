import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("sqlite:///books.db")
pd.read_csv("in.csv").to_sql("entry", engine, index=False, if_exists="replace")
first = True
with engine.connect() as link:
    for chunk in pd.read_sql("select name, amount from entry", link, chunksize=1):
        chunk.to_csv("out.csv", mode="w" if first else "a", header=first, index=False)
        first = False
engine.dispose()
