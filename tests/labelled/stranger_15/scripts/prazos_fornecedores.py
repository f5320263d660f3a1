"""Avalia os fornecedores pelo atraso e pelas entregas incompletas."""
from pathlib import Path

import pandas as pd

df = pd.read_csv(Path(r"\\srv-compras\dados\recebimentos.csv"), sep=";", decimal=",",
                 parse_dates=["prometido", "recebido"], dayfirst=True)
df["atraso"] = (df["recebido"] - df["prometido"]).dt.days.clip(lower=0)
df["incompleta"] = df["qtd_recebida"] < df["qtd_pedida"]

nota = df.groupby(["cnpj", "razao_social"]).agg(
    entregas=("pedido", "count"),
    atraso_medio=("atraso", "mean"),
    incompletas=("incompleta", "mean"),
)
nota["nota"] = (10 - nota["atraso_medio"].clip(upper=10) * 0.5 - nota["incompletas"] * 5).clip(lower=0).round(1)
print(nota.sort_values("nota").head(15).round(2).to_string())
nota.to_excel("avaliacao_fornecedores.xlsx")
