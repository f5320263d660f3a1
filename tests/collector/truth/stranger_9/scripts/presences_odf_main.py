"""Feuille de présence en ODS, écrite cellule par cellule."""
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

classeur = OpenDocumentSpreadsheet()
for classe, eleves in {"CE1": ["Lila", "Tom"], "CE2": ["Jules"]}.items():
    feuille = Table(name=classe)
    for eleve in eleves:
        ligne = TableRow()
        for texte in (eleve, "présent"):
            case = TableCell(valuetype="string")
            case.addElement(P(text=texte))
            ligne.addElement(case)
        feuille.addElement(ligne)
    classeur.spreadsheet.addElement(feuille)
classeur.save("presences.ods")
