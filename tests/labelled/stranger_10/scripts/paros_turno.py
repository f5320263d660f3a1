# %% [markdown]
# # Paros del mes
# %%
import pandas as pd

paros = pd.read_csv("prensas_noviembre.csv", sep=";", parse_dates=["inicio", "fin"])
maquinas = pd.read_excel("maquinas.xlsx", dtype={"num_maquina": str})
# %%
paros["num_maquina"] = paros.num_maquina.astype(str)
paros["minutos"] = (paros.fin - paros.inicio).dt.total_seconds() / 60
tabla = paros.merge(maquinas[["num_maquina", "linea", "tonelaje"]], on="num_maquina")
# %%
resumen = tabla.groupby(["num_maquina", "linea", "turno"]).minutos.agg(["size", "sum"])
print(resumen[resumen["size"] > 3].sort_values("sum", ascending=False))
