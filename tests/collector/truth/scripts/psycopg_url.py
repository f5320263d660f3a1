import os

import psycopg

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    psycopg.connect(f'postgresql://bob:hunter2@localhost:{DUMB}/ledger?connect_timeout=3')
except Exception as fault:
    print(type(fault).__name__)
