"""Write the cash book as an OpenDocument spreadsheet and read it with pandas."""
import pandas as pd
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
table = Table(name="Cash")
for line in [["day", "amount"], ["1", "10"], ["2", "-4"]]:
    row = TableRow()
    for value in line:
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
        row.addElement(cell)
    table.addElement(row)
document.spreadsheet.addElement(table)
document.save("cash.ods")

print(pd.read_excel("cash.ods", engine="odf"))
