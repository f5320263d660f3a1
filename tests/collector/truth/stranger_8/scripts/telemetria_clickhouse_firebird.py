"""Cruza a quilometragem da frota com as ordens da oficina."""
import os

import clickhouse_connect
import firebirdsql

try:
    frota = clickhouse_connect.get_client(
        host="localhost", port=int(os.environ["HTTP"]), username="painel", password="x", database="frota"
    )
    print(frota.query("select placa, max(km) from posicoes group by placa").result_rows)
except Exception as erro:
    print("Frota:", type(erro).__name__)

try:
    oficina = firebirdsql.connect(
        host="localhost",
        port=int(os.environ["DUMB"]),
        database="oficina",
        user="SYSDBA",
        password="masterkey",
        timeout=3,
    )
    cursor = oficina.cursor()
    cursor.execute("select placa, data from ordens")
    print(cursor.fetchall())
except Exception as erro:
    print("Oficina:", type(erro).__name__)
