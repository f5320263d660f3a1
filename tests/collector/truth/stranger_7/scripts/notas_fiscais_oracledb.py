"""Consulta as notas fiscais do dia no ERP (Oracle, modo thin)."""

import os
from datetime import date
from pathlib import Path

import oracledb

params = oracledb.ConnectParams(
    host="localhost", port=int(os.environ["DUMB"]), service_name="ERPPROD", tcp_connect_timeout=5, retry_count=0
)
try:
    with oracledb.connect(user="fiscal", password="hunter2", params=params) as conexao, conexao.cursor() as cursor:
        cursor.execute("select numero, valor from notas where trunc(emissao) = :dia", dia=date.today())
        for numero, valor in cursor:
            print(numero, valor)
except oracledb.Error as erro:
    Path("notas_erro.txt").write_text(type(erro).__name__, encoding="utf-8")
