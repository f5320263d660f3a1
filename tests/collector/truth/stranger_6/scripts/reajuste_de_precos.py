"""Aplica um reajuste de 4,5% na coluna de valores, na própria planilha."""
import openpyxl

ARQUIVO = "in.xlsx"
REAJUSTE = 1.045

pasta = openpyxl.load_workbook(ARQUIVO)
aba = pasta["Ledger"]
for linha in range(2, aba.max_row + 1):
    celula = aba.cell(row=linha, column=2)
    if isinstance(celula.value, (int, float)):
        celula.value = round(celula.value * REAJUSTE, 2)
pasta.save(ARQUIVO)
print("Preços reajustados.")
