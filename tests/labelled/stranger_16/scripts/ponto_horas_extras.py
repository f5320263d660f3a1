"""Soma horas extras por funcionário a partir do espelho de ponto."""
from datetime import timedelta

import pandas as pd

JORNADA = timedelta(hours=8, minutes=48)


def main():
    df = pd.read_csv("espelho_ponto.csv", sep=";", dtype={"matricula": str, "pis": str})
    for col in ("entrada", "saida_almoco", "volta_almoco", "saida"):
        df[col] = pd.to_datetime(df["data"] + " " + df[col], format="%d/%m/%Y %H:%M")
    df["trabalhado"] = (df["saida_almoco"] - df["entrada"]) + (df["saida"] - df["volta_almoco"])
    df["extra"] = (df["trabalhado"] - JORNADA).clip(lower=timedelta(0))
    resumo = df.groupby(["matricula", "nome_funcionario"], as_index=False)["extra"].sum()
    resumo["horas"] = (resumo["extra"].dt.total_seconds() / 3600).round(2)
    resumo = resumo.drop(columns="extra").sort_values("horas", ascending=False)
    resumo.to_excel("horas_extras.xlsx", index=False)
    print(resumo.head(15).to_string(index=False))


if __name__ == "__main__":
    main()
