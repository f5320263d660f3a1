"""Attendance list as an OpenDocument sheet, cell by cell."""
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
for course, names in {"First aid": ["Mirela", "Jonas"], "Ladders": ["Jonas", "Pilar", "Abel"]}.items():
    table = Table(name=course)
    for name in ["name", *names]:
        row = TableRow()
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=name))
        row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
document.save("attendance.ods")
