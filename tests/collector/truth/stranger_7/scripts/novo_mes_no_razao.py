"""Abre o razão e acrescenta a aba do mês novo."""

from openpyxl import load_workbook

livro = load_workbook("in.xlsx")
total = sum(linha[1] for linha in livro["Ledger"].iter_rows(min_row=2, values_only=True))

aba = livro.create_sheet("2026-11")
aba.append(["conta", "saldo inicial"])
aba.append(["x", total])
livro.save("in.xlsx")
