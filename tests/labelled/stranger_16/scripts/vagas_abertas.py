"""Resumo das vagas abertas por setor."""
from datetime import date

import pandas as pd

ARQUIVO = r"\\srv-rh\publico\vagas.xlsx"


def main():
    df = pd.read_excel(ARQUIVO, parse_dates=["abertura"])
    abertas = df[df["status"].str.lower() == "aberta"].copy()
    abertas["dias"] = (pd.Timestamp(date.today()) - abertas["abertura"]).dt.days
    resumo = abertas.groupby("setor").agg(vagas=("codigo", "count"), dias_medio=("dias", "mean"), mais_antiga=("dias", "max"))
    resumo["dias_medio"] = resumo["dias_medio"].round(1)
    print(resumo.sort_values("vagas", ascending=False).to_string())
    resumo.to_excel("vagas_abertas.xlsx")


if __name__ == "__main__":
    main()
