import os

import mysql.connector

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    mysql.connector.connect(host='127.0.0.1', port=DUMB, user='bob', password='hunter2', database='ledger', connection_timeout=3)
except Exception as fault:
    print(type(fault).__name__)
