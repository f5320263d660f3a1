"""Ventas por tienda a partir de los libros de Excel de cada tienda."""
from pathlib import Path

import pandas as pd

partes = []
for libro in sorted(Path("tiendas").glob("*.xlsx")):
    df = pd.read_excel(libro, parse_dates=["fecha"])
    df["tienda"] = libro.stem
    partes.append(df)

ventas = pd.concat(partes)
fuera = ventas[(ventas["fecha"].dt.hour < 9) | (ventas["fecha"].dt.hour >= 21)]
if len(fuera):
    print(f"{len(fuera)} tickets fuera del horario de apertura")

tabla = ventas.pivot_table(index="tienda", columns=ventas["fecha"].dt.month, values="importe", aggfunc="sum")
tabla.round(2).to_excel("ventas_por_tienda.xlsx")
print(tabla.sum(axis=1).sort_values(ascending=False).head())
