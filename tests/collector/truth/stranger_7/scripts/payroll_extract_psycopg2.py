"""Nightly payroll extract. Writes the reason to a log when the database is down."""

import os
from datetime import datetime

import psycopg2

PARAMS = {
    "host": "localhost",
    "port": int(os.environ["DUMB"]),
    "dbname": "payroll",
    "user": "hr_reader",
    "password": "hunter2",
    "connect_timeout": 5,
}


def extract():
    with psycopg2.connect(**PARAMS) as conn, conn.cursor() as cur:
        cur.execute("SELECT employee_id, gross, net FROM payslips WHERE month = %s", ("2026-10",))
        return cur.fetchall()


try:
    print(len(extract()), "payslips")
except psycopg2.OperationalError as exc:
    with open("extract_errors.log", "a", encoding="utf-8") as log:
        log.write(f"{datetime.now():%Y-%m-%d %H:%M} {type(exc).__name__}\n")
    print("Database not available, see extract_errors.log")
