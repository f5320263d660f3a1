"""Conta atendimentos por especialidade e mês (apenas totais)."""
from pathlib import Path

import pandas as pd

ENTRADA = Path(r"\\clinica-fs\recepcao\totais_agenda.csv")
SAIDA = ENTRADA.with_name("resumo_especialidades.xlsx")


def main():
    df = pd.read_csv(ENTRADA, sep=";", usecols=["data", "especialidade", "quantidade"])
    df["mes"] = pd.to_datetime(df["data"], dayfirst=True).dt.to_period("M").astype(str)
    resumo = df.pivot_table(index="especialidade", columns="mes", values="quantidade", aggfunc="sum", fill_value=0)
    resumo["Total"] = resumo.sum(axis=1)
    resumo.sort_values("Total", ascending=False).to_excel(SAIDA)
    print(resumo)


if __name__ == "__main__":
    main()
