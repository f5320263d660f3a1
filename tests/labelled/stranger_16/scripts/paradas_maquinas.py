"""Soma horas paradas por máquina a partir do coletor da linha."""
import pandas as pd


def main():
    df = pd.read_csv("coletor_linha.csv", sep=";", dtype={"maquina": str})
    df["inicio"] = pd.to_datetime(df["inicio"], dayfirst=True)
    df["fim"] = pd.to_datetime(df["fim"], dayfirst=True)
    df["horas"] = (df["fim"] - df["inicio"]).dt.total_seconds() / 3600
    paradas = df[df["estado"] == "PARADA"]
    por_motivo = paradas.pivot_table(index="maquina", columns="motivo", values="horas", aggfunc="sum", fill_value=0)
    por_motivo["total"] = por_motivo.sum(axis=1)
    por_motivo = por_motivo.round(2).sort_values("total", ascending=False)
    por_motivo.to_excel("paradas_maquinas.xlsx")
    print(por_motivo.head(10))


if __name__ == "__main__":
    main()
