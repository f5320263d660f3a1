"""Sind alle Pflichtblätter da und nicht leer?"""
import sys

from python_calamine import CalamineWorkbook

PFLICHT = {"Ledger"}
with CalamineWorkbook.from_path("in.xlsx") as mappe:
    vorhanden = {name: len(mappe.get_sheet_by_name(name).to_python()) for name in mappe.sheet_names}
leer = [name for name, zeilen in vorhanden.items() if not zeilen]
print("vorhanden:", vorhanden, "leer:", leer)
if not PFLICHT <= vorhanden.keys():
    sys.exit(1)
