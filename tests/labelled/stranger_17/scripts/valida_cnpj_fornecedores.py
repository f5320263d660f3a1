"""Valida os CNPJs dos fornecedores e marca os inválidos em vermelho."""
import re
import sys

import openpyxl
from openpyxl.styles import PatternFill

VERMELHO = PatternFill("solid", fgColor="FFC7CE")
P1 = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
P2 = [6] + P1


def digito(numeros, pesos):
    resto = sum(n * p for n, p in zip(numeros, pesos)) % 11
    return 0 if resto < 2 else 11 - resto


def cnpj_valido(valor):
    n = [int(d) for d in re.sub(r"\D", "", str(valor)).zfill(14)]
    if len(n) != 14 or len(set(n)) == 1:
        return False
    return n[12] == digito(n[:12], P1) and n[13] == digito(n[:13], P2)


def main(caminho):
    wb = openpyxl.load_workbook(caminho)
    ws = wb["Fornecedores"]
    ruins = 0
    for linha in ws.iter_rows(min_row=2):
        celula = linha[1]
        if celula.value and not cnpj_valido(celula.value):
            celula.fill = VERMELHO
            ruins += 1
    wb.save(caminho)
    print(ruins, "CNPJ(s) inválido(s)")


if __name__ == "__main__":
    main(sys.argv[1])
