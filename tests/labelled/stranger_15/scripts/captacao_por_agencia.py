"""Captação e saldo médio por agência e produto."""
from pathlib import Path

import pandas as pd

ENTRADA = Path("captacao_mensal.csv")
SAIDA = Path("captacao_resumo.xlsx")


def main() -> None:
    # O arquivo já vem somado por agência, produto e mês
    df = pd.read_csv(ENTRADA, sep=";", decimal=",", thousands=".")
    resumo = df.pivot_table(index="agencia", columns="produto", values="saldo_medio", aggfunc="mean")
    captacao = df.groupby("agencia")["captacao_liquida"].sum()
    resumo["captacao_liquida"] = captacao
    resumo = resumo.sort_values("captacao_liquida", ascending=False)
    with pd.ExcelWriter(SAIDA) as writer:
        resumo.round(2).to_excel(writer, sheet_name="Resumo")
    print(resumo.head(10))


if __name__ == "__main__":
    main()
