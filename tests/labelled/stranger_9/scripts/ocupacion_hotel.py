"""Ocupación, ADR y RevPAR por mes."""
import pandas as pd

HABITACIONES = {"individual": 14, "doble": 46, "suite": 6}

noches = pd.read_csv("noches_vendidas.csv", parse_dates=["fecha"])
noches["mes"] = noches["fecha"].dt.to_period("M")

tabla = noches.groupby(["mes", "tipo"]).agg(vendidas=("unidades", "sum"), ingresos=("importe", "sum")).reset_index()
tabla["disponibles"] = tabla["tipo"].map(HABITACIONES) * tabla["mes"].dt.days_in_month
tabla["ocupacion"] = tabla["vendidas"] / tabla["disponibles"]
tabla["adr"] = tabla["ingresos"] / tabla["vendidas"]
tabla["revpar"] = tabla["ingresos"] / tabla["disponibles"]

print(tabla.round(2).to_string(index=False))
tabla.to_csv("ocupacion.csv", index=False, sep=";", decimal=",")
