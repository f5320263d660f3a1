import os

import pandas

DUMB = int(os.environ["DUMB"])
try:
    pandas.read_sql("select 1", f"postgresql+psycopg://etl:hunter2@127.0.0.1:{DUMB}/gl")
except Exception as fault:
    print(type(fault).__name__)
