import os

import pymysql

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    pymysql.connect(host='localhost', port=DUMB, user='bob', password='hunter2', database='ledger')
except Exception as fault:
    print(type(fault).__name__)
