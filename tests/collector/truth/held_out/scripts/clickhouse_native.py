import os

from clickhouse_driver import Client

DUMB = int(os.environ["DUMB"])
try:
    Client("127.0.0.1", port=DUMB, database="gl", user="etl", password="hunter2", connect_timeout=2).execute("select 1")
except Exception as fault:
    print(type(fault).__name__)
