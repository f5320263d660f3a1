import matplotlib.pyplot as plt
import pandas as pd

df = pd.read_excel("movimento_contas.xlsx")
df["mes"] = pd.to_datetime(df["data"], dayfirst=True).dt.to_period("M").astype(str)

tab = df.pivot_table(index=["agencia", "mes"], columns="evento", values="quantidade", aggfunc="sum", fill_value=0)
tab["saldo"] = tab["abertura"] - tab["encerramento"]
tab.to_excel("contas_por_agencia.xlsx")

total = tab.groupby("mes")[["abertura", "encerramento"]].sum()
total.plot(kind="bar", figsize=(10, 5), title="Contas abertas e encerradas")
plt.ylabel("contas")
plt.tight_layout()
plt.savefig("contas_por_mes.png", dpi=120)
