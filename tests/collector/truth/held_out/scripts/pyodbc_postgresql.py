import os

import pyodbc

DUMB = int(os.environ["DUMB"])
try:
    pyodbc.connect(
        driver="PostgreSQL Unicode", servername="127.0.0.1", port=str(DUMB), database="gl", uid="etl", pwd="hunter2"
    )
except Exception as fault:
    print(type(fault).__name__)
