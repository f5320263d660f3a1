"""Registro di protocollo in formato aperto (.ods), due tabelle."""
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

REGISTRO = {
    "Entrata": [("1/2026", "Richiesta suolo pubblico"), ("2/2026", "Reclamo rumori")],
    "Uscita": [("1/2026", "Diniego")],
}


def tabella(nome, righe):
    t = Table(name=nome)
    for riga in righe:
        tr = TableRow()
        for valore in riga:
            cella = TableCell(valuetype="string")
            cella.addElement(P(text=valore))
            tr.addElement(cella)
        t.addElement(tr)
    return t


documento = OpenDocumentSpreadsheet()
for nome, righe in REGISTRO.items():
    documento.spreadsheet.addElement(tabella(nome, righe))
documento.save("protocollo_2026.ods")
