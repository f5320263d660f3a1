import sys

import numpy as np
import pandas as pd

FAIXAS = [0, 4, 6, 7, 8.5, 10.01]
ROTULOS = ["reprovado", "exame", "regular", "bom", "excelente"]


def resumir(caminho):
    notas = pd.read_csv(caminho, usecols=["disciplina", "turma", "nota"])
    notas["faixa"] = pd.cut(notas["nota"], FAIXAS, labels=ROTULOS, right=False)
    tabela = notas.groupby(["disciplina", "faixa"], observed=False).size().unstack()
    tabela["media"] = notas.groupby("disciplina")["nota"].mean().round(2)
    tabela["desvio"] = notas.groupby("disciplina")["nota"].apply(np.std).round(2)
    return tabela


if __name__ == "__main__":
    resumo = resumir(sys.argv[1])
    resumo.to_excel("distribuicao_notas.xlsx")
    print(resumo)
