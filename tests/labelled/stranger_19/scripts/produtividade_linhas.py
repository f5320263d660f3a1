"""Produtividade por linha de produção."""
from pathlib import Path

import pandas as pd

ORIGEM = Path(r"\\servidor\producao\maquinas")


def carregar():
    partes = [pd.read_csv(f, sep=";", decimal=",", parse_dates=["inicio", "fim"]) for f in ORIGEM.glob("*.csv")]
    return pd.concat(partes, ignore_index=True)


def calcular(df):
    df["horas"] = (df["fim"] - df["inicio"]).dt.total_seconds() / 3600
    resumo = df.groupby("linha").agg(pecas=("pecas", "sum"), horas=("horas", "sum"), refugo=("refugo", "sum"))
    resumo["pecas_hora"] = (resumo["pecas"] / resumo["horas"]).round(1)
    resumo["refugo_pct"] = (resumo["refugo"] / resumo["pecas"] * 100).round(2)
    return resumo


if __name__ == "__main__":
    tabela = calcular(carregar())
    print(tabela.to_string())
    tabela.to_excel(ORIGEM.parent / "produtividade.xlsx")
