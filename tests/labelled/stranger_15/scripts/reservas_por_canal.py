"""Reservas y precio medio por canal y mes."""
import matplotlib.pyplot as plt
import pandas as pd

df = pd.read_csv("reservas.csv", usecols=["llegada", "canal", "noches", "importe"], parse_dates=["llegada"])
df["mes"] = df["llegada"].dt.to_period("M")

tabla = df.groupby(["mes", "canal"]).agg(reservas=("importe", "size"),
                                         noches=("noches", "sum"),
                                         importe=("importe", "sum"))
tabla["adr"] = (tabla["importe"] / tabla["noches"]).round(2)
print(tabla.unstack("canal")["adr"])

fig, ejes = plt.subplots(2, 1, figsize=(11, 8), sharex=True)
tabla["reservas"].unstack().plot(kind="bar", stacked=True, ax=ejes[0], title="Reservas")
tabla["adr"].unstack().plot(ax=ejes[1], title="Precio medio por noche")
fig.tight_layout()
fig.savefig("canales.png", dpi=130)
