"""Recalcula o balanço energético, mas só em horário de expediente."""
import sys
from datetime import datetime

import pandas as pd

ABERTURA, FECHAMENTO = 8, 18
FERIADOS = {"2025-04-21", "2025-05-01", "2025-06-19"}


def em_expediente(agora=None):
    agora = agora or datetime.now()
    if agora.weekday() >= 5 or agora.strftime("%Y-%m-%d") in FERIADOS:
        return False
    return ABERTURA <= agora.hour < FECHAMENTO


def balanco(caminho):
    df = pd.read_csv(caminho, sep=";", decimal=",")
    df["perda_mwh"] = df["injetada_mwh"] - df["faturada_mwh"]
    df["perda_pct"] = (df["perda_mwh"] / df["injetada_mwh"] * 100).round(2)
    return df.sort_values("perda_pct", ascending=False)


def main():
    if not em_expediente():
        sys.exit("Fora do expediente. Rode em dia útil, das 8h às 18h.")
    df = balanco(r"N:\Perdas\balanco.csv")
    df.to_excel(r"N:\Perdas\balanco.xlsx", index=False)
    print(df.head(10).to_string(index=False))


if __name__ == "__main__":
    main()
