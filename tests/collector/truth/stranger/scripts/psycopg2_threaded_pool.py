import os

from psycopg2.pool import ThreadedConnectionPool

DUMB = os.environ["DUMB"]
try:
    pool = ThreadedConnectionPool(1, 4, f"host=localhost port={DUMB} dbname=gl user=etl password=hunter2")
    link = pool.getconn()
    pool.putconn(link)
except Exception as fault:
    print(type(fault).__name__)
