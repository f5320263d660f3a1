"""Monta um relatório Word com os maiores lançamentos do razão."""

from docx import Document
from openpyxl import load_workbook

livro = load_workbook("in.xlsx", read_only=True, data_only=True)
lancamentos = [linha for linha in livro["Ledger"].iter_rows(min_row=2, values_only=True)]
livro.close()

documento = Document()
documento.add_heading("Maiores lançamentos", 0)
tabela = documento.add_table(rows=1, cols=2)
tabela.rows[0].cells[0].text, tabela.rows[0].cells[1].text = "Conta", "Valor"
for conta, valor in sorted(lancamentos, key=lambda linha: -linha[1])[:5]:
    celulas = tabela.add_row().cells
    celulas[0].text, celulas[1].text = str(conta), str(valor)
documento.save("relatorio.docx")
