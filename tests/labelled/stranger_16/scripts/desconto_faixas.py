"""Aplica descontos por faixa de quantidade à tabela de preços."""
import json
from pathlib import Path

import pandas as pd

TABELA = "tabela_precos.xlsx"
FAIXAS = json.loads(Path("faixas_desconto.json").read_text(encoding="utf-8"))


def desconto(qtd: int) -> float:
    aplicavel = 0.0
    for faixa in sorted(FAIXAS, key=lambda f: f["a_partir_de"]):
        if qtd >= faixa["a_partir_de"]:
            aplicavel = faixa["desconto"]
    return aplicavel


def main():
    df = pd.read_excel(TABELA)
    df["desconto"] = df["qtd"].map(desconto)
    df["preco_final"] = (df["preco"] * (1 - df["desconto"])).round(2)
    df.to_excel("tabela_calculada.xlsx", index=False)
    print(df[["codigo", "qtd", "desconto", "preco_final"]].head(10).to_string(index=False))


if __name__ == "__main__":
    main()
