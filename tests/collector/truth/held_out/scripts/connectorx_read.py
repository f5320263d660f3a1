import os

import connectorx

DUMB = int(os.environ["DUMB"])
try:
    connectorx.read_sql(f"postgresql://etl:hunter2@127.0.0.1:{DUMB}/gl?connect_timeout=2", "select 1")
except Exception as fault:
    print(type(fault).__name__)
