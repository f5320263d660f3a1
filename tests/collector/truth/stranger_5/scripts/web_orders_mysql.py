"""Fetch yesterday's web orders (PyMySQL)."""
import os

import pymysql
import pymysql.cursors

try:
    connection = pymysql.connect(
        host="localhost",
        port=int(os.environ["DUMB"]),
        user="orders_ro",
        password="secret",
        database="webstore",
        cursorclass=pymysql.cursors.DictCursor,
        connect_timeout=5,
    )
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT * FROM orders WHERE created_at >= CURDATE() - INTERVAL 1 DAY")
        print(len(cursor.fetchall()), "orders")
except pymysql.MySQLError as error:
    print("MySQL error:", error.args[0])
