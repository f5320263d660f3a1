"""Exporta os pedidos do dia do ERP."""
import os

import mysql.connector
from mysql.connector import Error

try:
    cnx = mysql.connector.connect(
        host="127.0.0.1",
        port=int(os.environ["DUMB"]),
        user="erp_leitura",
        password="x",
        database="erp",
        connection_timeout=4,
        use_pure=True,
    )
    cur = cnx.cursor(dictionary=True)
    cur.execute("SELECT numero, cliente FROM pedidos WHERE data = CURDATE()")
    print(cur.fetchall())
except Error as e:
    print("ERP fora do ar", e.errno)
