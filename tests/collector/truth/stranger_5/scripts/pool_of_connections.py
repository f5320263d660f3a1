"""Update the delivery dates through a pool of connections."""
import logging
import os

from psycopg_pool import ConnectionPool, PoolTimeout

logging.getLogger("psycopg.pool").setLevel(logging.CRITICAL)
dsn = f"postgresql://dispatch:secret@127.0.0.1:{os.environ['DUMB']}/deliveries?connect_timeout=3"
pool = ConnectionPool(dsn, min_size=2, max_size=4, open=False, timeout=2)
pool.open()
try:
    with pool.connection() as connection:
        connection.execute("UPDATE deliveries SET planned = now() WHERE planned IS NULL")
except PoolTimeout:
    print("no connection within two seconds")
finally:
    pool.close(timeout=1)
