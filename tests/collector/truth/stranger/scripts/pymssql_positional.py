import os

import pymssql

try:
    link = pymssql.connect("127.0.0.1", "etl", "hunter2", "gl", port=os.environ["DUMB"], login_timeout=3)
    link.close()
except Exception as fault:
    print(type(fault).__name__)
