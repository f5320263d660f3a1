"""Valida os CNPJs da planilha de fornecedores."""
import re
import sys

from openpyxl import load_workbook
from openpyxl.styles import PatternFill

VERMELHO = PatternFill("solid", fgColor="FFC7CE")
PESOS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]


def cnpj_valido(cnpj: str) -> bool:
    d = re.sub(r"\D", "", cnpj)
    if len(d) != 14 or d == d[0] * 14:
        return False
    for tam in (12, 13):
        soma = sum(int(n) * p for n, p in zip(d[:tam], PESOS[13 - tam:]))
        digito = 0 if soma % 11 < 2 else 11 - soma % 11
        if digito != int(d[tam]):
            return False
    return True


def main(arquivo: str):
    wb = load_workbook(arquivo)
    ws = wb.active
    cab = {c.value: c.column for c in ws[1]}
    erros = 0
    for linha in range(2, ws.max_row + 1):
        celula = ws.cell(linha, cab["CNPJ"])
        if not cnpj_valido(str(celula.value or "")):
            celula.fill = VERMELHO
            print(ws.cell(linha, cab["Razão social"]).value, celula.value)
            erros += 1
    wb.save(arquivo.replace(".xlsx", "_conferido.xlsx"))
    print(erros, "CNPJs inválidos")


if __name__ == "__main__":
    main(sys.argv[1])
