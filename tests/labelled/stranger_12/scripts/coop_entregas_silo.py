import pandas as pd

CAPACIDADE = {"S1": 6000, "S2": 6000, "S3": 9500}  # toneladas


def entregas():
    e = pd.read_csv("entregas_soja.csv", sep=";", decimal=",", parse_dates=["data"], dayfirst=True)
    e["t"] = e["peso_liquido_kg"] * (1 - e["desconto_umidade"]) / 1000
    return e[["data", "silo", "t"]]


def main():
    e = entregas()
    semanal = e.groupby(["silo", pd.Grouper(key="data", freq="W")])["t"].sum().unstack(0).fillna(0)
    cheio = semanal.cumsum()
    for silo, capacidade in CAPACIDADE.items():
        ritmo = semanal[silo].tail(3).mean()
        falta = capacidade - cheio[silo].iloc[-1]
        semanas = falta / ritmo if ritmo else float("inf")
        print(f"{silo}: {cheio[silo].iloc[-1]:.0f} t, enche em {semanas:.1f} semanas")


main()
