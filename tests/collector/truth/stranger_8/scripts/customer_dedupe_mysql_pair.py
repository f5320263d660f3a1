"""List customers that exist in the old and in the new CRM."""
import csv
import os

import mysql.connector
import pymysql

PORT = int(os.environ["DUMB"])
old, new = set(), set()

try:
    connection = pymysql.connect(
        host="127.0.0.1", port=PORT, user="migrator", password="x", database="crm_old", connect_timeout=3
    )
    with connection, connection.cursor() as cursor:
        cursor.execute("select email from customers")
        old = {row[0] for row in cursor.fetchall()}
except pymysql.MySQLError as error:
    print("Old CRM:", error.args[0])

try:
    connection = mysql.connector.connect(
        host="localhost", port=PORT, user="migrator", password="x", database="crm_new", connection_timeout=3
    )
    cursor = connection.cursor()
    cursor.execute("select email from contacts")
    new = {row[0] for row in cursor.fetchall()}
except mysql.connector.Error as error:
    print("New CRM:", error.errno)

with open("duplicates.csv", "w", newline="", encoding="utf-8") as target:
    writer = csv.writer(target)
    writer.writerow(["email"])
    writer.writerows([email] for email in sorted(old & new))
