"""Concilia lançamentos do razão com o extrato bancário da empresa."""
from datetime import timedelta
from decimal import Decimal

import pandas as pd

TOLERANCIA = timedelta(days=3)


def ler(caminho):
    df = pd.read_csv(caminho, sep=";", dtype=str)
    df["data"] = pd.to_datetime(df["data"], dayfirst=True)
    df["valor"] = df["valor"].str.replace(".", "").str.replace(",", ".").map(Decimal)
    df["conciliado"] = False
    return df


def main():
    razao, extrato = ler("razao.csv"), ler("extrato.csv")
    pares = 0
    for i, lanc in razao.iterrows():
        candidatos = extrato[
            (~extrato["conciliado"])
            & (extrato["valor"] == lanc["valor"])
            & ((extrato["data"] - lanc["data"]).abs() <= TOLERANCIA)
        ]
        if not candidatos.empty:
            extrato.loc[candidatos.index[0], "conciliado"] = True
            razao.loc[i, "conciliado"] = True
            pares += 1
    razao[~razao["conciliado"]].to_csv("razao_pendente.csv", sep=";", index=False)
    extrato[~extrato["conciliado"]].to_csv("extrato_pendente.csv", sep=";", index=False)
    print(f"{pares} pares conciliados")


if __name__ == "__main__":
    main()
