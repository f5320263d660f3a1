"""Fechamento mensal de sinistros por ramo (avisados x pagos)."""
import os
from datetime import date

import oracledb
import pandas as pd

hoje = date.today()
competencia = f"{hoje.year}-{hoje.month:02d}"

conn = oracledb.connect(
    user=os.environ["ORA_USER"],
    password=os.environ["ORA_PWD"],
    dsn="oraseg01.vidaplena.local:1521/SEGPRD",
)

sql = """
    SELECT ramo, situacao, COUNT(*) AS qtd, SUM(valor_aviso) AS avisado, SUM(valor_pago) AS pago
      FROM seguros.sinistro
     WHERE TO_CHAR(dt_aviso, 'YYYY-MM') = :comp
     GROUP BY ramo, situacao
"""
df = pd.read_sql(sql, conn, params={"comp": competencia})
conn.close()

df["saldo"] = df["AVISADO"] - df["PAGO"]
resumo = df.pivot_table(index="RAMO", columns="SITUACAO", values="saldo", aggfunc="sum", fill_value=0)

saida = rf"\\fsvida01\financeiro\fechamento\sinistros_{competencia}.xlsx"
with pd.ExcelWriter(saida) as xls:
    df.to_excel(xls, sheet_name="Detalhe", index=False)
    resumo.to_excel(xls, sheet_name="Resumo")

print("Gerado:", saida)
