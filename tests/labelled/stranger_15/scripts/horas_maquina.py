"""Soma as horas paradas por máquina a partir do apontamento."""
import pandas as pd


def carregar(caminho: str) -> pd.DataFrame:
    df = pd.read_excel(caminho, usecols=["maquina", "nome", "inicio", "fim", "motivo"])
    df["inicio"] = pd.to_datetime(df["inicio"], dayfirst=True)
    df["fim"] = pd.to_datetime(df["fim"], dayfirst=True)
    return df


def horas_paradas(df: pd.DataFrame) -> pd.DataFrame:
    """'nome' é a descrição da máquina, por exemplo 'Prensa 200t'."""
    df["horas"] = (df["fim"] - df["inicio"]).dt.total_seconds() / 3600
    return (df.groupby(["maquina", "nome", "motivo"], as_index=False)["horas"]
              .sum().sort_values("horas", ascending=False))


if __name__ == "__main__":
    resultado = horas_paradas(carregar("paradas_outubro.xlsx"))
    resultado.to_excel("resumo_paradas.xlsx", index=False)
    print(resultado.head(10).to_string(index=False))
