"""Elige los artículos del inventario cíclico de la semana según la clase ABC."""
import argparse
import random
from datetime import date

import pandas as pd

FRECUENCIA = {"A": 4, "B": 12, "C": 52}  # semanas entre conteos


def clase_abc(df):
    df = df.sort_values("valor_consumo", ascending=False)
    acumulado = df["valor_consumo"].cumsum() / df["valor_consumo"].sum()
    df["clase"] = pd.cut(acumulado, [0, 0.8, 0.95, 1.01], labels=["A", "B", "C"])
    return df


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--semana", type=int, default=date.today().isocalendar().week)
    args = parser.parse_args()

    df = clase_abc(pd.read_csv("articulos.csv", sep=";"))
    random.seed(2025)
    elegidos = []
    for clase, semanas in FRECUENCIA.items():
        articulos = df.loc[df["clase"] == clase, "articulo"].tolist()
        random.shuffle(articulos)
        elegidos += [(a, clase) for i, a in enumerate(articulos) if i % semanas == args.semana % semanas]
    pd.DataFrame(elegidos, columns=["articulo", "clase"]).to_excel(f"conteo_s{args.semana:02}.xlsx", index=False)
    print(f"{len(elegidos)} artículos para la semana {args.semana}")


if __name__ == "__main__":
    main()
