"""Hängt dem Kassenbuch ein Prüfblatt an und speichert es unter demselben Namen."""
from openpyxl import load_workbook

BUCH = "in.xlsx"
buch = load_workbook(BUCH)
ledger = buch["Ledger"]
summe = sum(zeile[1] for zeile in ledger.iter_rows(min_row=2, values_only=True))
pruefung = buch.create_sheet("Prüfung", 0)
pruefung.append(["geprüfte Zeilen", ledger.max_row - 1])
pruefung.append(["Summe", summe])
buch.save(BUCH)
print(buch.sheetnames)
