"""Gera o relatório de perdas de uma semana."""
import argparse
from pathlib import Path

import pandas as pd

ENTRADA = Path(r"\\srv01\producao\perdas.csv")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("semana", type=int, help="número da semana (ISO)")
    args = p.parse_args()
    df = pd.read_csv(ENTRADA, sep=";", decimal=",", parse_dates=["data"], dayfirst=True)
    df = df[df["data"].dt.isocalendar().week == args.semana]
    if df.empty:
        raise SystemExit("Sem dados para a semana")
    resumo = df.groupby(["linha", "causa"])["kg"].sum().unstack(fill_value=0)
    resumo["total"] = resumo.sum(axis=1)
    resumo.to_excel(f"perdas_s{args.semana:02d}.xlsx")
    print(resumo)


if __name__ == "__main__":
    main()
