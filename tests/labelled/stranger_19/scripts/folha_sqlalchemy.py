"""Custo por funcionário a partir do banco do RH."""
import os
from urllib.parse import quote_plus

import pandas as pd
from sqlalchemy import create_engine, text

ODBC = (
    "DRIVER={ODBC Driver 18 for SQL Server};SERVER=sqlrh.corp.local;DATABASE=FOLHA;"
    "Trusted_Connection=yes;Encrypt=yes"
)
CONSULTA = text("""
    SELECT f.matricula, f.nome, f.cpf, f.salario, COUNT(d.id) AS dependentes
    FROM funcionario f LEFT JOIN dependente d ON d.matricula = f.matricula
    WHERE f.situacao = :situacao
    GROUP BY f.matricula, f.nome, f.cpf, f.salario
""")
ENCARGOS = 0.358


def ler():
    motor = create_engine("mssql+pyodbc:///?odbc_connect=" + quote_plus(ODBC))
    with motor.connect() as con:
        return pd.read_sql(CONSULTA, con, params={"situacao": os.getenv("SITUACAO", "ATIVO")})


if __name__ == "__main__":
    df = ler()
    df["custo"] = (df["salario"] * (1 + ENCARGOS) + df["dependentes"] * 62.04).round(2)
    df.to_excel("custo_por_funcionario.xlsx", index=False)
    print(len(df), "funcionários")
