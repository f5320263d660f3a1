import os
import sys
import time
from datetime import datetime

import mysql.connector

while datetime.now().weekday() < 5:
    # not before the weekend
    time.sleep(1800)

cnx = mysql.connector.connect(option_files=os.path.expanduser("~/.my.cnf"), database="parts")
cur = cnx.cursor()
for table in ("item", "item_text", "drawing_ref"):
    t0 = time.monotonic()
    cur.execute(f"OPTIMIZE TABLE {table}")
    cur.fetchall()
    print(f"{table}: {time.monotonic() - t0:.0f} s", file=sys.stderr)
cnx.close()
