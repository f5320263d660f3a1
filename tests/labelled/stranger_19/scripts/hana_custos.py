"""Custos por centro de custo a partir do SAP HANA."""
import argparse

import pandas as pd
from hdbcli import dbapi


class Hana:
    def __init__(self, endereco="hanaprd.corp.local", porta=30015, usuario="ZREL_CUSTOS", senha="Pw!73kXnQ2vd"):
        self.con = dbapi.connect(address=endereco, port=porta, user=usuario, password=senha, encrypt=True)

    def consultar(self, sql, parametros=()):
        cursor = self.con.cursor()
        cursor.execute(sql, parametros)
        return pd.DataFrame(cursor.fetchall(), columns=[d[0] for d in cursor.description])


def custos(ano, mes):
    sql = (
        "SELECT RCNTR AS CENTRO, RACCT AS CONTA, SUM(HSL) AS VALOR FROM SAPABAP1.ACDOCA "
        "WHERE RLDNR = '0L' AND GJAHR = ? AND POPER = ? GROUP BY RCNTR, RACCT"
    )
    return Hana().consultar(sql, (ano, f"{mes:03d}"))


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("ano")
    p.add_argument("mes", type=int)
    a = p.parse_args()
    df = custos(a.ano, a.mes)
    df.pivot_table(index="CENTRO", columns="CONTA", values="VALOR", aggfunc="sum").to_excel("custos.xlsx")
