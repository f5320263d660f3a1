import pandas as pd
import matplotlib.pyplot as plt

df = pd.read_csv("/mnt/mes/export/lotes.csv", sep=";", decimal=",", parse_dates=["fim"])
df["dia"] = df["fim"].dt.date
tabela = df.pivot_table(index="dia", columns="turno", values="kg", aggfunc="sum")
tabela.plot(kind="bar", stacked=True)
plt.tight_layout()
plt.savefig("producao_turno.png")
