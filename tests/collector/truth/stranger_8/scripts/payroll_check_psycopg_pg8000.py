"""Check that paid hours match recorded hours; two PostgreSQL servers."""
import os

import pg8000.dbapi
import psycopg

PORT = int(os.environ["DUMB"])


def paid_hours() -> float | None:
    try:
        with psycopg.connect(
            f"host=localhost port={PORT} dbname=payroll user=auditor password=secret connect_timeout=3"
        ) as connection:
            return connection.execute("select sum(hours) from payslips").fetchone()[0]
    except psycopg.Error as error:
        print("payroll:", type(error).__name__)
        return None


def recorded_hours() -> float | None:
    try:
        connection = pg8000.dbapi.connect(
            user="clerk", password="secret", host="127.0.0.1", port=PORT, database="timesheets", timeout=3
        )
        cursor = connection.cursor()
        cursor.execute("select sum(hours) from clockings")
        return cursor.fetchone()[0]
    except Exception as error:
        print("timesheets:", type(error).__name__)
        return None


paid, recorded = paid_hours(), recorded_hours()
print("Cannot compare" if None in (paid, recorded) else paid - recorded)
