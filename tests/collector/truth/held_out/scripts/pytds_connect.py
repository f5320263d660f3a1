import os

import pytds

DUMB = int(os.environ["DUMB"])
try:
    pytds.connect(dsn="127.0.0.1", port=DUMB, database="gl", user="etl", password="hunter2", login_timeout=2)
except Exception as fault:
    print(type(fault).__name__)
