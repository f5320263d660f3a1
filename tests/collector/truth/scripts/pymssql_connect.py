import os

import pymssql

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    pymssql.connect(server='127.0.0.1', port=str(DUMB), user='bob', password='hunter2', database='ledger', login_timeout=3)
except Exception as fault:
    print(type(fault).__name__)
