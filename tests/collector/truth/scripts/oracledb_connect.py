import os

import oracledb

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    oracledb.connect(user='bob', password='hunter2', dsn=f'localhost:{DUMB}/ledger', tcp_connect_timeout=3, retry_count=0)
except Exception as fault:
    print(type(fault).__name__)
