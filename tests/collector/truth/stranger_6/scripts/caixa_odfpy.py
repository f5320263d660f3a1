"""Livro-caixa em formato LibreOffice."""
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

MOVIMENTOS = [("Data", "Descrição", "Valor"), ("02/05", "Venda balcão", "150,00"), ("03/05", "Material", "-42,90")]

doc = OpenDocumentSpreadsheet()
tabela = Table(name="Caixa")
for movimento in MOVIMENTOS:
    linha = TableRow()
    for texto in movimento:
        celula = TableCell(valuetype="string")
        celula.addElement(P(text=texto))
        linha.addElement(celula)
    tabela.addElement(linha)
doc.spreadsheet.addElement(tabela)
doc.save("caixa.ods")
