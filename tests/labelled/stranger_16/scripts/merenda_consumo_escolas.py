"""Soma o consumo de merenda por escola e item."""
from pathlib import Path

import pandas as pd

PASTA = Path(r"\\educacao\merenda\2025")
SAIDA = PASTA / "consumo_consolidado.xlsx"


def ler_planilhas() -> pd.DataFrame:
    quadros = []
    for arquivo in PASTA.glob("escola_*.xlsx"):
        df = pd.read_excel(arquivo, usecols=["Item", "Unidade", "Quantidade"])
        df["Escola"] = arquivo.stem.replace("escola_", "").replace("_", " ").title()
        quadros.append(df)
    return pd.concat(quadros, ignore_index=True)


def main():
    df = ler_planilhas()
    resumo = df.pivot_table(index=["Item", "Unidade"], columns="Escola", values="Quantidade", aggfunc="sum")
    resumo.fillna(0).to_excel(SAIDA)
    print("Gravado:", SAIDA)


if __name__ == "__main__":
    main()
