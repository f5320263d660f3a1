"""Mark the ledger workbook as checked, in place."""
from openpyxl import load_workbook

workbook = load_workbook("in.xlsx")
notes = workbook["Notes"]
notes["A1"] = "Checked by"
notes["B1"] = "controller"
workbook["Ledger"]["C1"] = "checked"
workbook.save("in.xlsx")
