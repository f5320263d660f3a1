"""Procura alunos matriculados em mais de uma escola da rede."""
from pathlib import Path

import pandas as pd
from rapidfuzz import fuzz

PASTA = Path(r"\\educacao\matriculas\2026")


def carregar() -> pd.DataFrame:
    partes = []
    for arq in PASTA.glob("*.csv"):
        df = pd.read_csv(arq, sep=";", dtype=str, usecols=["aluno", "nascimento", "mae", "serie"])
        df["escola"] = arq.stem
        partes.append(df)
    return pd.concat(partes, ignore_index=True)


def main():
    base = carregar()
    suspeitos = []
    for nascimento, grupo in base.groupby("nascimento"):
        registros = grupo.to_dict("records")
        for i, a in enumerate(registros):
            for b in registros[i + 1:]:
                nota = (fuzz.token_sort_ratio(a["aluno"], b["aluno"]) + fuzz.token_sort_ratio(a["mae"], b["mae"])) / 2
                if a["escola"] != b["escola"] and nota >= 90:
                    suspeitos.append([a["aluno"], b["aluno"], nascimento, a["escola"], b["escola"], round(nota)])
    colunas = ["aluno_1", "aluno_2", "nascimento", "escola_1", "escola_2", "semelhança"]
    pd.DataFrame(suspeitos, columns=colunas).to_excel("duplicados.xlsx", index=False)
    print(len(suspeitos), "possíveis duplicidades")


if __name__ == "__main__":
    main()
