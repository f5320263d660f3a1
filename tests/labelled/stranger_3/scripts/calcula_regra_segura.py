# Aplica a fórmula de rateio da planilha, aceitando só contas simples
import ast
import operator

from openpyxl import load_workbook

CONTAS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def calcula(no, nomes):
    if isinstance(no, ast.BinOp) and type(no.op) in CONTAS:
        return CONTAS[type(no.op)](calcula(no.left, nomes), calcula(no.right, nomes))
    if isinstance(no, ast.Name):
        return nomes[no.id]
    if isinstance(no, ast.Constant) and isinstance(no.value, (int, float)):
        return no.value
    raise ValueError("fórmula não permitida")


wb = load_workbook("rateio.xlsx", data_only=True)
saida = wb.create_sheet("Resultado")
formulas = {linha[0].value: linha[1].value for linha in wb["Regras"].iter_rows(min_row=2)}

for centro, area, vagas, consumo in wb["Dados"].iter_rows(min_row=2, values_only=True):
    arvore = ast.parse(formulas[centro], mode="eval")
    saida.append([centro, calcula(arvore.body, {"area": area, "vagas": vagas, "consumo": consumo})])

wb.save("rateio_resultado.xlsx")
