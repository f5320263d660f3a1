import os

import MySQLdb

DUMB = int(os.environ["DUMB"])
try:
    MySQLdb.connect(host="127.0.0.1", port=DUMB, user="etl", passwd="hunter2", db="gl", connect_timeout=2)
except Exception as fault:
    print(type(fault).__name__)
