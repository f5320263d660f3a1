import os

from adbc_driver_postgresql import dbapi

DUMB = int(os.environ["DUMB"])
try:
    dbapi.connect(f"postgresql://etl:hunter2@127.0.0.1:{DUMB}/gl?connect_timeout=2")
except Exception as fault:
    print(type(fault).__name__)
