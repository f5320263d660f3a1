"""Headcount per department, straight from the HR system."""
import os
import sys

import psycopg2
import psycopg2.extras

DB_CONFIG = {
    "host": "localhost",
    "port": int(os.environ["DUMB"]),
    "database": "hris",
    "user": "people_analytics",
    "password": "Headcount2024!",
    "connect_timeout": 5,
}


def fetch_headcount():
    conn = psycopg2.connect(**DB_CONFIG)
    try:
        with conn.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cur:
            cur.execute("SELECT department, COUNT(*) AS n FROM employees WHERE active GROUP BY department")
            return cur.fetchall()
    finally:
        conn.close()


try:
    for row in fetch_headcount():
        print(f"{row['department']:<25}{row['n']:>6}")
except psycopg2.OperationalError:
    print("HR database is not reachable", file=sys.stderr)
