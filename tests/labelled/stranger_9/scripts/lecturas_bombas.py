"""Caudales fuera de lo normal por bomba."""
import pandas as pd

lecturas = pd.read_csv("caudales.csv", parse_dates=["mes"])
serie = lecturas.pivot(index="bomba", columns="mes", values="m3").sort_index(axis=1)
ultimo = serie.iloc[:, -1]
habitual = serie.iloc[:, :-1].median(axis=1)

for bomba in ultimo.index:
    relacion = ultimo[bomba] / habitual[bomba]
    if not 0.7 < relacion < 1.3:
        print(f"{bomba}: {ultimo[bomba]:.0f} m3, {relacion:.0%} de lo habitual")
