"""Valida os CPFs da planilha de clientes."""
import re
import sys

from openpyxl import load_workbook
from openpyxl.styles import PatternFill

VERMELHO = PatternFill("solid", fgColor="FFC7CE")


def cpf_valido(cpf: str) -> bool:
    d = re.sub(r"\D", "", cpf)
    if len(d) != 11 or d == d[0] * 11:
        return False
    for tam in (9, 10):
        soma = sum(int(d[i]) * (tam + 1 - i) for i in range(tam))
        if (soma * 10 % 11) % 10 != int(d[tam]):
            return False
    return True


def main(arquivo: str):
    wb = load_workbook(arquivo)
    ws = wb.active
    cab = {c.value: c.column for c in ws[1]}
    erros = 0
    for linha in range(2, ws.max_row + 1):
        celula = ws.cell(linha, cab["CPF"])
        if not cpf_valido(str(celula.value or "")):
            celula.fill = VERMELHO
            print(ws.cell(linha, cab["Nome"]).value, celula.value)
            erros += 1
    wb.save(arquivo.replace(".xlsx", "_conferido.xlsx"))
    print(erros, "CPFs inválidos")


if __name__ == "__main__":
    main(sys.argv[1])
