import os

import clickhouse_connect

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    clickhouse_connect.get_client(host='localhost', port=HTTP, username='bob', password='hunter2', database='ledger')
except Exception as fault:
    print(type(fault).__name__)
