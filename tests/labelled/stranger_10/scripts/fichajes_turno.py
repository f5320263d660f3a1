# %% [markdown]
# # Retrasos del mes
# %%
import pandas as pd

fich = pd.read_csv("torno_noviembre.csv", sep=";", parse_dates=["hora"])
turnos = pd.read_excel("turnos.xlsx", dtype={"num_empleado": str})
# %%
entradas = fich[fich.sentido == "E"].groupby(["num_empleado", fich.hora.dt.date]).hora.min().reset_index(name="entrada")
entradas["num_empleado"] = entradas.num_empleado.astype(str)
tabla = entradas.merge(turnos[["num_empleado", "operario", "inicio"]], on="num_empleado")
tabla["tarde"] = (tabla.entrada - pd.to_datetime(tabla.entrada.dt.date.astype(str) + " " + tabla.inicio.astype(str))) > "5min"
# %%
resumen = tabla[tabla.tarde].groupby(["num_empleado", "operario"]).size()
print(resumen[resumen > 3].sort_values(ascending=False))
