"""Genera el informe de cobranza semanal."""
import os
import pymssql

def leer():
    with pymssql.connect(server="srv-sql-07", user=os.environ["COBROS_USER"], password=os.environ["COBROS_PWD"], database="Cobros") as cn:
        with cn.cursor(as_dict=True) as cur:
            cur.execute("SELECT cliente, saldo FROM dbo.saldos WHERE saldo > 0")
            return cur.fetchall()

print(len(leer()))
