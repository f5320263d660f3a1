"""Población por barrio y tramo de edad.

Entrada: padron_agregado.csv con columnas barrio;sexo;tramo_edad;habitantes
(el fichero publicado en datos abiertos, sin datos individuales)
"""
import pandas as pd
import matplotlib.pyplot as plt

datos = pd.read_csv("padron_agregado.csv", sep=";")

tabla = datos.pivot_table(index="barrio", columns="tramo_edad", values="habitantes", aggfunc="sum", fill_value=0)
tabla["total"] = tabla.sum(axis=1)

mayores = [c for c in tabla.columns if c in ("65-74", "75-84", "85+")]
tabla["% mayores"] = (tabla[mayores].sum(axis=1) / tabla["total"] * 100).round(1)
tabla = tabla.sort_values("total", ascending=False)
tabla.to_excel("poblacion_barrios.xlsx")

ax = tabla["% mayores"].sort_values().plot.barh(figsize=(8, 10), color="#4a6fa5")
ax.set_xlabel("% de 65 años o más")
plt.tight_layout()
plt.savefig("mayores_por_barrio.png")
print(tabla[["total", "% mayores"]].head(10))
