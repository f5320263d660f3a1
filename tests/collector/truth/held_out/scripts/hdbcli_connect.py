import os

from hdbcli import dbapi

DUMB = int(os.environ["DUMB"])
try:
    dbapi.connect(
        address="127.0.0.1", port=DUMB, user="ETL", password="hunter2", databaseName="GL", connectTimeout=2000
    )
except Exception as fault:
    print(type(fault).__name__)
