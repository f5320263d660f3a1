"""Save the budget lines with the official MySQL driver."""
import csv
import os

import mysql.connector
from mysql.connector import Error

with open("in.csv", newline="") as source:
    lines = [(row["name"], int(row["amount"])) for row in csv.DictReader(source)]

connection = None
try:
    connection = mysql.connector.connect(
        host="127.0.0.1", port=int(os.environ["DUMB"]), user="planner", password="secret", database="budget",
        connection_timeout=5, use_pure=True,
    )
    cursor = connection.cursor()
    cursor.executemany("INSERT INTO lines (name, amount) VALUES (%s, %s)", lines)
    connection.commit()
except Error as error:
    print("budget not saved:", error)
finally:
    if connection is not None and connection.is_connected():
        connection.close()
