import os
from pathlib import Path

import pymysql
from pymysql.cursors import DictCursor

Path("my.cnf").write_text(f"[client]\nhost=127.0.0.1\nport={os.environ['DUMB']}\nuser=etl\npassword=hunter2\n")
try:
    with pymysql.connect(read_default_file="my.cnf", database="gl", cursorclass=DictCursor, connect_timeout=3) as link:
        with link.cursor() as cursor:
            cursor.execute("select 1")
except Exception as fault:
    print(type(fault).__name__)
