"""Read the delivery slots: the replica first, the primary if the replica is down."""
import os

import pymysql

SERVERS = [("127.0.0.1", int(os.environ["FREE"])), ("127.0.0.1", int(os.environ["DUMB"]))]


def connect():
    for host, port in SERVERS:
        try:
            return pymysql.connect(host=host, port=port, user="slots", password="invented", database="delivery", connect_timeout=3)
        except pymysql.MySQLError as problem:
            print(f"{host}:{port}", problem.args[0])
    return None


connection = connect()
if connection is None:
    print("No database; the paper list in the office is valid.")
else:
    with connection, connection.cursor() as cursor:
        cursor.execute("select slot, free from slots")
        print(cursor.fetchall())
