"""City hall: parking permits that run out this month."""
import os

import pymysql


def connection():
    return pymysql.connect(
        host="localhost",
        port=int(os.environ["DUMB"]),
        user="permits",
        password="x",
        database="townhall",
        connect_timeout=5,
        charset="utf8mb4",
    )


try:
    with connection() as db, db.cursor() as cursor:
        cursor.execute("SELECT plate, valid_to FROM permits WHERE valid_to < CURDATE() + INTERVAL 30 DAY")
        for plate, day in cursor.fetchall():
            print(plate, day)
except pymysql.MySQLError as err:
    print("permits database:", err.args[0])
