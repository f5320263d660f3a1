"""Títulos em aberto do sistema legado (Firebird)."""

import os

import firebirdsql

try:
    con = firebirdsql.connect(
        host="localhost", port=int(os.environ["DUMB"]), database="LEGADO", user="SYSDBA", password="hunter2", timeout=5
    )
    cur = con.cursor()
    cur.execute("select numero, valor from titulos where situacao = 'A'")
    for numero, valor in cur.fetchall():
        print(numero, valor)
    con.close()
except Exception as erro:
    print("Firebird indisponível:", type(erro).__name__)
