"""Carrega o modelo de previsão salvo em pickle e gera a previsão do mês."""
import pickle
from pathlib import Path

import pandas as pd

MODELO = Path(r"\\srv-arquivos\publico\modelos\demanda_v3.pkl")

with MODELO.open("rb") as fh:
    modelo = pickle.load(fh)

df = pd.read_csv("historico.csv", sep=";", decimal=",", parse_dates=["mes"])
df["mes_num"] = df["mes"].dt.month
df["tendencia"] = range(len(df))

X = df[["mes_num", "tendencia", "preco_medio", "promocao"]]
df["previsto"] = modelo.predict(X).round(0)
df["erro"] = (df["previsto"] - df["quantidade"]).abs()

print("Erro médio:", df["erro"].mean().round(1))
df.to_excel("previsao.xlsx", index=False)
