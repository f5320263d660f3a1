"""Abre o razão, soma por conta e grava uma aba de resumo."""
from collections import defaultdict

from openpyxl import load_workbook

livro = load_workbook("in.xlsx")
razao = livro["Ledger"]

totais = defaultdict(float)
for conta, valor in razao.iter_rows(min_row=2, values_only=True):
    totais[conta] += valor or 0

resumo = livro.create_sheet("Resumo")
resumo.append(["Conta", "Total"])
for conta, total in sorted(totais.items()):
    resumo.append([conta, total])
livro.save("fechamento.xlsx")
print(f"{len(totais)} contas no resumo")
