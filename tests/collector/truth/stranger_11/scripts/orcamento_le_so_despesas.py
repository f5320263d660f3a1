"""Grava o orçamento em duas abas e relê só a de despesas."""
import pandas as pd

receitas = pd.DataFrame({"conta": ["mensalidades", "doações", "bazar"], "valor": [8200.0, 950.0, 410.0]})
despesas = pd.DataFrame({"conta": ["aluguel", "luz"], "valor": [3100.0, 480.0]})

with pd.ExcelWriter("orcamento_clube.xlsx", engine="xlsxwriter") as livro:
    receitas.to_excel(livro, sheet_name="Receitas", index=False)
    despesas.to_excel(livro, sheet_name="Despesas", index=False)

lidas = pd.read_excel("orcamento_clube.xlsx", sheet_name="Despesas")
print("saldo:", receitas["valor"].sum() - lidas["valor"].sum())
