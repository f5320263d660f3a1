import os

import sqlalchemy

DUMB = int(os.environ["DUMB"])
try:
    sqlalchemy.create_engine(f"mysql+mysqldb://etl:hunter2@127.0.0.1:{DUMB}/gl").connect()
except Exception as fault:
    print(type(fault).__name__)
