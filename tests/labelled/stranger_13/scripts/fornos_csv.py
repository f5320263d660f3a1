"""Gráfico das temperaturas dos fornos a partir do CSV do registador."""
import sys

import matplotlib.pyplot as plt
import pandas as pd

df = pd.read_csv(sys.argv[1], sep=";", decimal=",", parse_dates=["hora"], dayfirst=True)

alarme = df[df["temperatura"] > 230]
print(f"{len(alarme)} leituras acima de 230 °C")
noite = df[(df["hora"].dt.hour >= 22) | (df["hora"].dt.hour < 6)]
print(f"média do turno da noite: {noite['temperatura'].mean():.1f} °C")

fig, eixo = plt.subplots(figsize=(12, 5))
for forno, parte in df.groupby("forno"):
    eixo.plot(parte["hora"], parte["temperatura"], label=f"Forno {forno}")
eixo.axhline(230, color="red", linestyle="--")
eixo.legend()
fig.savefig("fornos.png", dpi=120)
