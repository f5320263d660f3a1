import os

import psycopg

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    psycopg.connect(host='localhost', port=DUMB, dbname='ledger', user='bob', password='hunter2', connect_timeout=3)
except Exception as fault:
    print(type(fault).__name__)
