"""Totaux des caisses du magasin, avec un pool de connexions."""
import os

from mysql.connector import pooling
from mysql.connector.errors import Error

try:
    pool = pooling.MySQLConnectionPool(
        pool_name="caisses",
        pool_size=2,
        host="localhost",
        port=int(os.environ["DUMB"]),
        user="caisse",
        password="x",
        database="magasin",
        connection_timeout=4,
        use_pure=True,
    )
    with pool.get_connection() as c, c.cursor() as curseur:
        curseur.execute("select sum(total) from tickets where jour = current_date")
        print(curseur.fetchone())
except Error as e:
    print("caisses fermées:", e.errno)
