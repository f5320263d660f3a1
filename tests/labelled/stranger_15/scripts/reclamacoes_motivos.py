"""Conta os motivos de reclamação por unidade e mês."""
import pandas as pd
import matplotlib.pyplot as plt

ARQUIVO = "reclamacoes_2025.xlsx"

df = pd.read_excel(ARQUIVO, usecols=["data", "unidade", "motivo"])
df["mes"] = df["data"].dt.to_period("M")

tabela = df.pivot_table(index="motivo", columns="unidade", values="mes",
                        aggfunc="count", fill_value=0)
tabela["total"] = tabela.sum(axis=1)
tabela = tabela.sort_values("total", ascending=False)
print(tabela.head(15).to_string())

por_mes = df.groupby(["mes", "unidade"]).size().unstack(fill_value=0)
por_mes.plot(kind="bar", stacked=True, figsize=(12, 6), title="Reclamações por mês")
plt.tight_layout()
plt.savefig("reclamacoes.png", dpi=120)
