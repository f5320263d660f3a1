import os

from psycopg_pool import ConnectionPool

DUMB = int(os.environ["DUMB"])
try:
    place = f"host=127.0.0.1 port={DUMB} dbname=gl user=etl password=hunter2"
    with ConnectionPool(place, min_size=1, max_size=1, open=False, reconnect_timeout=1) as pool:
        pool.open(wait=True, timeout=1)
except Exception as fault:
    print(type(fault).__name__)
