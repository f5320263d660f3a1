import os

import pg8000

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    pg8000.connect('bob', host='localhost', port=DUMB, database='ledger', password='hunter2', timeout=3)
except Exception as fault:
    print(type(fault).__name__)
