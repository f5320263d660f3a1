"""Vendas por região e produto."""
import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns

ARQUIVO = r"\\servidor\comercial\vendas_mes.xlsx"


def carregar():
    vendas = pd.read_excel(ARQUIVO, sheet_name="Vendas", usecols=["regiao", "produto", "valor"])
    metas = pd.read_excel(ARQUIVO, sheet_name="MetasRegiao").set_index("regiao")["meta"]
    return vendas, metas


def mapa(vendas):
    tabela = vendas.pivot_table(index="regiao", columns="produto", values="valor", aggfunc="sum", fill_value=0)
    plt.figure(figsize=(10, 6))
    sns.heatmap(tabela / 1000, annot=True, fmt=".0f", cmap="Blues")
    plt.title("Vendas (R$ mil)")
    plt.tight_layout()
    plt.savefig("vendas_regiao.png")
    return tabela


if __name__ == "__main__":
    vendas, metas = carregar()
    total = mapa(vendas).sum(axis=1)
    for regiao, valor in total.items():
        print(f"{regiao:15} {valor:14,.2f} {valor / metas[regiao]:7.1%} da meta")
