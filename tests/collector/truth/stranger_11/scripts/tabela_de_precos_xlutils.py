"""Reajusta a tabela de preços antiga (.xls) e grava como tabela nova."""
import xlrd
import xlwt
from xlutils.copy import copy

velha = xlwt.Workbook(encoding="utf-8")
aba = velha.add_sheet("Tabela")
for linha, (produto, preco) in enumerate([("Produto", "Preço"), ("Parafuso", 0.35), ("Dobradiça", 4.2)]):
    aba.write(linha, 0, produto)
    aba.write(linha, 1, preco)
velha.save("tabela_velha.xls")

aberta = xlrd.open_workbook("tabela_velha.xls", formatting_info=True)
nova = copy(aberta)
folha = aberta.sheet_by_index(0)
for linha in range(1, folha.nrows):
    nova.get_sheet(0).write(linha, 1, round(folha.cell_value(linha, 1) * 1.08, 2))
nova.save("tabela_nova.xls")
