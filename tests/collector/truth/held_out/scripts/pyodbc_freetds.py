import os

import pyodbc

DUMB = int(os.environ["DUMB"])
try:
    pyodbc.connect(f"DRIVER={{FreeTDS}};SERVER=127.0.0.1;PORT={DUMB};DATABASE=gl;UID=etl;PWD=hunter2", timeout=2)
except Exception as fault:
    print(type(fault).__name__)
