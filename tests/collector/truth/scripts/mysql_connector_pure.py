import os

import mysql.connector

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    mysql.connector.connect(host='localhost', port=DUMB, user='bob', password='hunter2', database='ledger', use_pure=True)
except Exception as fault:
    print(type(fault).__name__)
