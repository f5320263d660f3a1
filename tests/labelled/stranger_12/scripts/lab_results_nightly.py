import csv
import os
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
from apscheduler.schedulers.blocking import BlockingScheduler

TARGET = Path("/srv/wards/lab")
scheduler = BlockingScheduler(timezone="Europe/London")


def fetch(since):
    with psycopg.connect(os.environ["LAB_DSN"]) as conn:
        return conn.execute(
            "SELECT ward, patient_no, surname, analyte, value, unit, taken_at "
            "FROM results WHERE taken_at >= %s ORDER BY ward, surname",
            (since,),
        ).fetchall()


@scheduler.scheduled_job("cron", hour=2, minute=30)
def lab_to_wards():
    wards = defaultdict(list)
    for row in fetch(datetime.now() - timedelta(days=1)):
        wards[row[0]].append(row[1:])
    for ward, rows in wards.items():
        target = TARGET / f"{ward}_{datetime.now():%Y%m%d}.csv"
        with target.open("w", newline="") as handle:
            writer = csv.writer(handle)
            writer.writerow(["patient", "surname", "analyte", "value", "unit", "taken"])
            writer.writerows(rows)


if __name__ == "__main__":
    scheduler.start()
