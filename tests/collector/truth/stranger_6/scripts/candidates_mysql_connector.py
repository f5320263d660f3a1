import os

import mysql.connector
from mysql.connector import Error

try:
    cnx = mysql.connector.connect(
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        user="talent",
        password="Talent!2024",
        database="recruiting",
        connection_timeout=5,
    )
    cur = cnx.cursor(dictionary=True)
    cur.execute("SELECT stage, COUNT(*) AS n FROM candidates GROUP BY stage")
    for row in cur:
        print(row["stage"], row["n"])
    cnx.close()
except Error as err:
    print("recruiting database:", err.errno)
