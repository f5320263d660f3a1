"""Mensalidades em atraso da academia, com pandas e SQLAlchemy; sem banco usa a planilha de ontem."""
import os

import pandas as pd
from sqlalchemy import create_engine

motor = create_engine(
    f"mysql+pymysql://financeiro:inventada@127.0.0.1:{os.environ['DUMB']}/academia?charset=utf8mb4",
    connect_args={"connect_timeout": 3},
)
try:
    atrasos = pd.read_sql("select aluno, valor from mensalidades where paga = 0", motor)
except Exception as erro:
    print("usando os dados de ontem:", type(erro).__name__)
    atrasos = pd.read_csv("in.csv").rename(columns={"name": "aluno", "amount": "valor"})

atrasos["multa"] = (atrasos["valor"] * 0.02).round(2)
atrasos.to_csv("atrasos.csv", index=False, sep=";")
print(len(atrasos), "alunos em atraso")
