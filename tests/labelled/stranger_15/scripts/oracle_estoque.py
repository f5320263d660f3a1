"""Consulta o saldo de estoque no banco Oracle."""
import csv
import os

import oracledb

SQL = """
    SELECT B2_FILIAL, B2_COD, B2_LOCAL, B2_QATU, B2_VATU1
      FROM SB2010
     WHERE D_E_L_E_T_ = ' '
       AND B2_QATU <> 0
       AND B2_FILIAL = :filial
"""


def consultar(filial: str):
    dsn = oracledb.makedsn("ora-prod.grupoaroeira.local", 1521, service_name="PROTHEUS")
    with oracledb.connect(user=os.environ["ORA_USER"], password=os.environ["ORA_PASS"], dsn=dsn) as con:
        with con.cursor() as cur:
            cur.arraysize = 1000
            cur.execute(SQL, filial=filial)
            colunas = [d[0] for d in cur.description]
            yield colunas
            yield from cur


if __name__ == "__main__":
    with open("saldo_estoque.csv", "w", newline="", encoding="utf-8-sig") as fh:
        escritor = csv.writer(fh, delimiter=";")
        for n, linha in enumerate(consultar("01")):
            escritor.writerow(linha)
    print(n, "produtos exportados")
