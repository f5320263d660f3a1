"""Inventario del hospital en Oracle (modo thin)."""
import os

import oracledb

try:
    con = oracledb.connect(
        user="farmacia",
        password="x",
        dsn=f"localhost:{os.environ['DUMB']}/FARMAPDB",
        tcp_connect_timeout=4,
    )
    with con.cursor() as cur:
        cur.execute("select codigo, existencias from inventario where existencias < minimo")
        for fila in cur:
            print(*fila)
except oracledb.Error as error:
    print("Oracle no responde:", type(error).__name__)
