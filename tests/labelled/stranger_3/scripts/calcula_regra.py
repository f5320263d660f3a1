# Aplica a fórmula de rateio que o usuário escreve na planilha
from openpyxl import load_workbook

wb = load_workbook("rateio.xlsx", data_only=True)
regras = wb["Regras"]
dados = wb["Dados"]
saida = wb.create_sheet("Resultado")
saida.append(["Centro", "Valor rateado"])

formulas = {linha[0].value: linha[1].value for linha in regras.iter_rows(min_row=2)}

for centro, area, pessoas, consumo in dados.iter_rows(min_row=2, values_only=True):
    formula = formulas.get(centro) or formulas["PADRAO"]
    valor = eval(formula, {}, {"area": area, "pessoas": pessoas, "consumo": consumo})
    saida.append([centro, round(valor, 2)])

wb.save("rateio_resultado.xlsx")
print("ok")
