import xlrd
import xlwt
from xlutils.copy import copy

modelo = xlwt.Workbook()
aba = modelo.add_sheet("Pedido")
aba.write(0, 0, "Pedido n.")
aba.write(1, 0, "Cliente")
modelo.save("modelo.xls")

preenchido = copy(xlrd.open_workbook("modelo.xls", formatting_info=True))
aba = preenchido.get_sheet(0)
aba.write(0, 1, "0417")
aba.write(1, 1, "Mercado Novo Lda.")
preenchido.save("pedido_0417.xls")
