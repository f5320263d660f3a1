"""Calcula la rotación de inventario por familia."""
import pandas as pd


def main() -> None:
    ventas = pd.read_csv("ventas.csv", sep=";", decimal=",")
    existencias = pd.read_csv("existencias.csv", sep=";", decimal=",")
    coste = ventas.groupby("familia")["coste"].sum()
    medio = existencias.groupby("familia")["valor"].mean()
    rotacion = (coste / medio).rename("rotacion").to_frame()
    rotacion["dias"] = (365 / rotacion["rotacion"]).round()
    lentas = rotacion[rotacion["dias"] > 180]
    rotacion.sort_values("dias").to_excel("rotacion.xlsx")
    print("Familias lentas:")
    print(lentas.to_string())


if __name__ == "__main__":
    main()
