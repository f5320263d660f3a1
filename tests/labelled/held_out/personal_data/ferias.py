import openpyxl

wb = openpyxl.load_workbook("ferias.xlsx")
for linha in wb.active.iter_rows(values_only=True):
    registro = dict(zip(["nome_completo", "cpf", "salario_base"], linha))
    print(registro["salario_base"])
