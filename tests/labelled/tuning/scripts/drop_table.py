import os
import psycopg

with psycopg.connect(os.environ["PG_DSN"]) as conn:
    conn.execute("DROP TABLE staging_clientes")
