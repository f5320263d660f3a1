import openpyxl

wb = openpyxl.load_workbook("paradas.xlsx")
for linha in wb.active.iter_rows(values_only=True):
    registro = dict(zip(["maquina", "inicio", "fim"], linha))
    print(registro["fim"])
