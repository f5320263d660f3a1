import os

import peewee

DUMB = int(os.environ["DUMB"])
try:
    peewee.MySQLDatabase("gl", host="127.0.0.1", port=DUMB, user="etl", password="hunter2").connect()
except Exception as fault:
    print(type(fault).__name__)
