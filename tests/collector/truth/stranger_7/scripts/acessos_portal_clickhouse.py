"""Acessos ao portal por dia (ClickHouse)."""

import os

import clickhouse_connect

try:
    cliente = clickhouse_connect.get_client(
        host="localhost", port=int(os.environ["HTTP"]), username="analista", password="hunter2", database="portal"
    )
    resultado = cliente.query("SELECT toDate(momento) AS dia, count() FROM acessos GROUP BY dia ORDER BY dia")
    for dia, n in resultado.result_rows:
        print(dia, n)
except Exception as erro:
    print("ClickHouse não respondeu como esperado:", type(erro).__name__)
