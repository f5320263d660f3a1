"""Coste eléctrico por línea con discriminación horaria."""
import pandas as pd

PRECIO = {"punta": 0.213, "llano": 0.148, "valle": 0.097}


def periodo(t: pd.Timestamp) -> str:
    if t.dayofweek >= 5 or t.hour < 8:
        return "valle"
    if 10 <= t.hour < 14 or 18 <= t.hour < 22:
        return "punta"
    return "llano"


consumo = pd.read_csv("contadores_lineas.csv", sep=";", parse_dates=["hora"])
consumo["periodo"] = consumo["hora"].map(periodo)
consumo["coste"] = consumo["kwh"] * consumo["periodo"].map(PRECIO)

tabla = consumo.pivot_table(index="linea", columns="periodo", values="coste", aggfunc="sum", margins=True, margins_name="total")
print(tabla.round(2))
