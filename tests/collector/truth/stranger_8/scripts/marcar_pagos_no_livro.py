"""Cria o controle de pagamentos e marca os quitados."""
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill

ARQUIVO = "pagamentos.xlsx"

livro = Workbook()
aba = livro.active
aba.title = "Pagamentos"
for linha in (["Fornecedor", "Valor", "Situação"], ["Papelaria Sol", 310.5, ""], ["Luz", 980, ""], ["Água", 145, ""]):
    aba.append(linha)
livro.save(ARQUIVO)

QUITADOS = {"Luz", "Água"}
livro = load_workbook(ARQUIVO)
aba = livro["Pagamentos"]
for celulas in aba.iter_rows(min_row=2):
    if celulas[0].value in QUITADOS:
        celulas[2].value = "PAGO"
        celulas[2].fill = PatternFill("solid", fgColor="C6EFCE")
livro.save(ARQUIVO)
