import os

import sqlalchemy

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    sqlalchemy.create_engine(f'postgresql+psycopg://bob:hunter2@localhost:{DUMB}/ledger').connect()
except Exception as fault:
    print(type(fault).__name__)
