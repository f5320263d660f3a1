"""Comissão e desempenho por vendedor."""
import pandas as pd

FAIXAS = [(0, 0.02), (50_000, 0.03), (100_000, 0.045)]
ARQUIVO = r"\\servidor\comercial\vendas_mes.xlsx"


def percentual(total):
    taxa = 0
    for minimo, t in FAIXAS:
        if total >= minimo:
            taxa = t
    return taxa


def calcular():
    vendas = pd.read_excel(ARQUIVO, sheet_name="Vendas")
    metas = pd.read_excel(ARQUIVO, sheet_name="Metas")
    total = vendas.groupby("vendedor", as_index=False)["valor"].sum().merge(metas, on="vendedor")
    total["comissao"] = (total["valor"] * total["valor"].map(percentual)).round(2)
    total["atingimento"] = (total["valor"] / total["meta"] * 100).round(1)
    total["situacao"] = total["atingimento"].map(lambda a: "ABAIXO DA META" if a < 80 else "ok")
    return total.sort_values("atingimento")


if __name__ == "__main__":
    tabela = calcular()
    print(tabela.to_string(index=False))
    tabela.to_excel("comissoes.xlsx", index=False)
