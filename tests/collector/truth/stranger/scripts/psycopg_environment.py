import os

import psycopg

os.environ.update(PGHOST="127.0.0.1", PGPORT=os.environ["DUMB"], PGDATABASE="gl", PGUSER="etl", PGPASSWORD="hunter2")
try:
    with psycopg.connect("", connect_timeout=3) as link, link.cursor(name="big") as cursor:
        for row in cursor.execute("select * from entry"):
            print(row)
except Exception as fault:
    print(type(fault).__name__)
