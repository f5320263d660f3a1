# Valida os CPFs da planilha de cadastro
from openpyxl import load_workbook
from openpyxl.styles import PatternFill

VERMELHO = PatternFill("solid", fgColor="FFC7CE")


def digito(numeros):
    soma = sum(n * p for n, p in zip(numeros, range(len(numeros) + 1, 1, -1)))
    resto = soma % 11
    return 0 if resto < 2 else 11 - resto


def valido(cpf):
    d = [int(c) for c in str(cpf) if c.isdigit()]
    if len(d) != 11 or len(set(d)) == 1:
        return False
    return digito(d[:9]) == d[9] and digito(d[:10]) == d[10]


livro = load_workbook("cadastro.xlsx")
aba = livro["Pessoas"]
vistos = {}
for linha in aba.iter_rows(min_row=2):
    celula = linha[2]
    if not valido(celula.value):
        celula.fill = VERMELHO
        print(f"linha {celula.row}: inválido: {celula.value}")
    elif celula.value in vistos:
        print(f"linha {celula.row}: repetido, já na linha {vistos[celula.value]}")
    vistos.setdefault(celula.value, celula.row)
livro.save("cadastro_conferido.xlsx")
