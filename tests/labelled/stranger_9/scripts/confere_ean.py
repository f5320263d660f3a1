# Valida os códigos EAN-13 do catálogo de produtos
from openpyxl import load_workbook
from openpyxl.styles import PatternFill

VERMELHO = PatternFill("solid", fgColor="FFC7CE")


def valido(ean):
    d = [int(c) for c in str(ean) if c.isdigit()]
    if len(d) != 13:
        return False
    soma = sum(n * (3 if i % 2 else 1) for i, n in enumerate(d[:12]))
    return (10 - soma % 10) % 10 == d[12]


livro = load_workbook("catalogo.xlsx")
aba = livro["Produtos"]
erros = 0
for linha in aba.iter_rows(min_row=2):
    celula = linha[1]
    if not valido(celula.value):
        celula.fill = VERMELHO
        erros += 1
        print(f"linha {celula.row}: EAN inválido: {celula.value}")
livro.save("catalogo_conferido.xlsx")
print("Pronto.", erros, "códigos com erro")
