"""Nightly export of the furnaces' operating hours."""
import csv
import time
from datetime import datetime

import oracledb
import schedule

USER = "furnace_ro"
DSN = "orahist.steelworks.internal:1521/HIST"
PASSPHRASE = "gluehend-heiss-83"


def export():
    with oracledb.connect(user=USER, password=PASSPHRASE, dsn=DSN) as connection:
        with connection.cursor() as cursor:
            cursor.execute("select furnace_id, sum(hours_on), max(temp_c) from furnace_log where day = trunc(sysdate) - 1 group by furnace_id")
            rows = cursor.fetchall()
    with open(f"furnaces_{datetime.now():%Y%m%d}.csv", "w", newline="") as f:
        csv.writer(f).writerows(rows)


schedule.every().day.at("02:00").do(export)
while True:
    schedule.run_pending()
    time.sleep(30)
