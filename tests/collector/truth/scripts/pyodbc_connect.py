import os

import pyodbc

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    pyodbc.connect(f'DRIVER=FreeTDS;SERVER=127.0.0.1,{DUMB};DATABASE=ledger;UID=bob;PWD=hunter2', timeout=2)
except Exception as fault:
    print(type(fault).__name__)
