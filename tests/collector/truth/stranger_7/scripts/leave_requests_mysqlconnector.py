"""Show leave requests waiting for approval."""

import os

import mysql.connector
from mysql.connector import Error

config = {
    "host": "127.0.0.1",
    "port": int(os.environ["DUMB"]),
    "user": "leave_app",
    "password": "hunter2",
    "database": "hr",
    "connection_timeout": 5,
}

try:
    cnx = mysql.connector.connect(**config)
    cursor = cnx.cursor(dictionary=True)
    cursor.execute("SELECT employee, first_day, last_day FROM leave_requests WHERE approved IS NULL")
    for row in cursor:
        print(row["employee"], row["first_day"], row["last_day"])
    cnx.close()
except Error as err:
    print(f"MySQL error: {err.errno}")
