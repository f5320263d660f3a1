"""Calcula a comissão de 3% por lançamento e grava noutra planilha."""

import openpyxl

origem = openpyxl.load_workbook("in.xlsx")["Ledger"]
destino = openpyxl.Workbook()
aba = destino.active
aba.title = "Comissões"
aba.append(["conta", "valor", "comissão"])
for conta, valor in origem.iter_rows(min_row=2, values_only=True):
    aba.append([conta, valor, round(valor * 0.03, 2)])
destino.save("comissoes.xlsx")
