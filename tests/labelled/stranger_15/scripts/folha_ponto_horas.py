"""Soma as horas extras por funcionário a partir do espelho de ponto."""
from datetime import timedelta

import pandas as pd

JORNADA = timedelta(hours=8)


def carregar(caminho: str) -> pd.DataFrame:
    df = pd.read_excel(caminho, usecols=["matricula", "nome_funcionario", "data", "entrada", "saida", "intervalo"])
    for coluna in ("entrada", "saida"):
        df[coluna] = pd.to_datetime(df["data"].astype(str) + " " + df[coluna].astype(str))
    df["intervalo"] = pd.to_timedelta(df["intervalo"], unit="m")
    return df


def horas_extras(df: pd.DataFrame) -> pd.DataFrame:
    trabalhado = df["saida"] - df["entrada"] - df["intervalo"]
    df["extra"] = (trabalhado - JORNADA).clip(lower=timedelta(0)).dt.total_seconds() / 3600
    return (df.groupby(["matricula", "nome_funcionario"], as_index=False)["extra"]
              .sum().sort_values("extra", ascending=False))


if __name__ == "__main__":
    resultado = horas_extras(carregar("ponto_outubro.xlsx"))
    resultado.to_excel("horas_extras_outubro.xlsx", index=False)
    print(resultado.head(10).to_string(index=False))
