"""Lift inspections due this month. pg8000 because nothing may be compiled on this machine."""
import os
from datetime import date, timedelta

import pg8000

today = date(2026, 11, 27)
try:
    connection = pg8000.connect(
        user="lifts_ro",
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        database="lift_inspections",
        password="invented",
        timeout=4,
    )
    cursor = connection.cursor()
    cursor.execute("select lift, due from inspections where due between %s and %s", (today, today + timedelta(30)))
    for lift, due in cursor.fetchall():
        print(lift, due)
    connection.close()
except Exception as problem:
    print("The inspection list stays as printed:", type(problem).__name__)
