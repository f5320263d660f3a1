import glob
import os
from datetime import date

import pandas as pd

ORIGEM = rf"F:\faturamento\glosas\{date.today():%Y-%m}"


def ler_lotes():
    partes = []
    for arquivo in glob.glob(os.path.join(ORIGEM, "glosa_*.xlsx")):
        parte = pd.read_excel(arquivo, usecols=["operadora", "codigo_motivo", "valor_glosado"])
        partes.append(parte)
    return pd.concat(partes, ignore_index=True)


def main():
    glosas = ler_lotes()
    resumo = glosas.pivot_table(
        index="operadora", columns="codigo_motivo", values="valor_glosado", aggfunc="sum", fill_value=0
    )
    resumo["total"] = resumo.sum(axis=1)
    resumo.sort_values("total", ascending=False).to_excel(os.path.join(ORIGEM, "resumo_glosas.xlsx"))
    print(resumo["total"])


main()
