"""Gera a previsão do mês com coeficientes lidos de um arquivo JSON."""
import json
from pathlib import Path

import pandas as pd

COEF = json.loads(Path("coeficientes.json").read_text(encoding="utf-8"))

df = pd.read_csv("historico.csv", sep=";", decimal=",", parse_dates=["mes"])
df["mes_num"] = df["mes"].dt.month
df["tendencia"] = range(len(df))

previsto = COEF["constante"]
for coluna, peso in COEF["pesos"].items():
    previsto = previsto + df[coluna] * peso
df["previsto"] = previsto.round(0)
df["erro"] = (df["previsto"] - df["quantidade"]).abs()

print("Erro médio:", df["erro"].mean().round(1))
df.to_excel("previsao.xlsx", index=False)
