"""Folha de pagamento com uma aba de detalhe e uma de resumo; depois confere o que ficou gravado."""
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

PESSOAS = [("Iracema Dutra", 4100), ("Hélio Pacheco", 3650), ("Ruth Sampaio", 5200)]

livro = Workbook()
folha = livro.active
folha.title = "Folha"
folha.append(["Nome", "Bruto", "INSS"])
for nome, bruto in PESSOAS:
    folha.append([nome, bruto, round(bruto * 0.11, 2)])
for celula in folha[1]:
    celula.font = Font(bold=True)
resumo = livro.create_sheet("Resumo")
resumo["A1"], resumo["B1"] = "Total bruto", "=SUM(Folha!B2:B4)"
livro.save("folha_novembro.xlsx")

conferencia = load_workbook("folha_novembro.xlsx")
print(conferencia["Folha"].max_row - 1, "pessoas;", conferencia["Resumo"]["B1"].value)
