"""Consolida os orçamentos dos setores."""
from pathlib import Path

import pandas as pd

PASTA = Path(r"\\servidor\planejamento\orcamento")
MESES = ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"]


def ler_setor(caminho):
    df = pd.read_excel(caminho, sheet_name="Orcamento", usecols=["conta", *MESES])
    df["setor"] = caminho.stem.split("_")[-1]
    return df


def principal():
    quadros = [ler_setor(f) for f in sorted(PASTA.glob("orc_*.xlsx"))]
    geral = pd.concat(quadros, ignore_index=True)
    por_conta = geral.groupby("conta")[MESES].sum()
    por_conta["total"] = por_conta.sum(axis=1)
    por_setor = geral.groupby("setor")[MESES].sum()
    with pd.ExcelWriter(PASTA / "consolidado.xlsx") as saida:
        por_conta.to_excel(saida, sheet_name="Por conta")
        por_setor.to_excel(saida, sheet_name="Por setor")
    print(f"{len(quadros)} setores consolidados")


if __name__ == "__main__":
    principal()
