from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

book = OpenDocumentSpreadsheet()
table = Table(name="Metas")
for region, target in (("Norte", 10), ("Sul", 20)):
    row = TableRow()
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=region))
    row.addElement(cell)
    row.addElement(TableCell(valuetype="float", value=str(target)))
    table.addElement(row)
book.spreadsheet.addElement(table)
book.save("out.ods")
