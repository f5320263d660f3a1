"""Lista los empleados que cumplen aniversario de ingreso este mes."""
from datetime import date

import pandas as pd

HITOS = (5, 10, 15, 20, 25, 30)


def main():
    hoy = date.today()
    df = pd.read_excel("plantilla.xlsx", parse_dates=["fecha_ingreso"])
    df["antiguedad"] = hoy.year - df["fecha_ingreso"].dt.year
    este_mes = df["fecha_ingreso"].dt.month == hoy.month
    hitos = df[este_mes & df["antiguedad"].isin(HITOS)]
    hitos = hitos.sort_values(["antiguedad", "apellidos"], ascending=[False, True])
    for fila in hitos.itertuples():
        print(f"{fila.nombre} {fila.apellidos} ({fila.departamento}): {fila.antiguedad} años")
    hitos[["nombre", "apellidos", "dni", "departamento", "antiguedad"]].to_csv(
        "aniversarios.csv", index=False, sep=";")


if __name__ == "__main__":
    main()
